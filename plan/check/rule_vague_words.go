package check

import (
	"regexp"
	"strings"

	"opsplan/plan"
)

// vagueWords finds sentences that are made of big words: two of them, and no
// number, nobody's name and no day. In names of things they are left alone.
var vagueWords = Rule{
	ID:       "vague-words",
	Family:   measurable,
	Severity: Advice,
	About:    plan.Words{Zh: "一句话里全是大词，没有数、人和日子", En: "a sentence of big words, without a number, a name or a day"},
	Explain: plan.Words{
		Zh: "“全面优化、持续提升”换到哪份计划书里都成立，也就等于没说。留一件具体的事：谁、在哪天前、把什么从几做到几。",
		En: "“Significantly improve and optimise” would fit into any plan, so it says nothing about this one. Keep one concrete thing: who moves what, from what to what, by when.",
	},
	find: findVague,
}

var (
	vagueZh = strings.Fields("提升 优化 加强 完善 推进 赋能 打造 深化 全面 有效 显著 大幅 进一步 不断 一定 若干 适时 尽快 争取 力争 等等 高质量 一站式 闭环 抓手 做大做强")
	vagueEn = regexp.MustCompile(`(?i)\b(?:improv(?:e|es|ing)|optimi[sz](?:e|es|ing)|enhanc(?:e|es|ing)|leverag(?:e|es|ing)|robust|seamless(?:ly)?|significant(?:ly)?|various|as appropriate|soon|best-in-class|world-class|etc|empower(?:s|ing)?|synerg(?:y|ies)|holistic(?:ally)?)\b`)
)

// plainUse are the same words where they mean something.
var plainUse = regexp.MustCompile(`不断[货供电水网档粮]|不一定|有效[期客用果]|全面屏|运营点（抓手）|(?i:\bas soon as\b|\bsoon as\b|\btoo soon\b)`)

func findVague(s *subject) []Finding {
	people := s.peopleNames()
	var found []Finding
	for a := range s.answers(plan.KindProse) {
		sentence := vagueIn(a.text, people)
		if sentence == "" {
			continue
		}
		found = append(found, Finding{
			Severity: Advice,
			Path:     a.at,
			Summary:  say("%s里有一句全是大词：“%s”", "%s has a sentence of big words: “%s”", s.place(a.at), clipped(sentence, quoted)),
			Why:      say("换到别人的计划书里也成立，读的人看完不知道你要做什么。", "It would fit into anybody's plan; readers do not learn what you will do."),
			Remedy:   say("改成一件具体的事：谁、哪天前、从几做到几；说不出来就删掉这句。", "Say one concrete thing: who, by when, from what to what. If there is none, strike the sentence."),
		})
	}
	return found
}

// vagueIn returns the first sentence of big words alone, "" without one.
func vagueIn(text string, people *names) string {
	for sentence := range sentences(text) {
		n := bigWords(sentence)
		if n >= 2 && !hasFigure(sentence) && (n >= 4 || !people.anyIn(sentence)) { // roles such as 渠道 are words too
			return sentence
		}
	}
	return ""
}

// bigWords counts the different ones in a sentence, quotations left out.
func bigWords(sentence string) int {
	sentence = plainUse.ReplaceAllString(unquoted(sentence), "")
	n := 0
	for _, w := range vagueZh {
		if strings.Contains(sentence, w) {
			n++
		}
	}
	if strings.ContainsFunc(sentence, isHan) {
		return n
	}
	said := map[string]bool{}
	for _, w := range vagueEn.FindAllString(sentence, 20) {
		said[strings.ToLower(w)] = true
	}
	return len(said)
}

// peopleNames are those of the people table, by role and person; an English
// name by its parts too.
func (s *subject) peopleNames() *names {
	var n names
	for _, p := range s.Scope.People {
		n.add(string(p.Role))
		n.add(string(p.Person))
		if word := strings.Fields(string(p.Person)); len(word) > 1 && len(word) < 5 {
			for _, w := range word {
				n.add(w)
			}
		}
	}
	return &n
}
