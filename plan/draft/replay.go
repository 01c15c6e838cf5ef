package draft

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"opsplan/plan"
	"opsplan/plan/draft/source"
)

// A replayed journal.
type replayed struct {
	base  base       // the file it began with
	saved *plan.Plan // what the plan was at the record asked for; nil if it was not asked for
	plan  *plan.Plan
	steps steps
	edits int // after the record asked for
	last  time.Time
}

var errReplay = errors.New("replay journal")

// replay makes the plan again. The state before record number from is kept
// apart: it is what the file holds.
func (seg *segment) replay(from int) (r *replayed, err error) {
	defer func() {
		if p := recover(); p != nil {
			r, err = nil, fmt.Errorf("%w: %v", errReplay, p)
		}
	}()
	f, err := source.Parse(seg.head.Path, seg.base)
	if err != nil {
		return nil, fmt.Errorf("%w: read its base: %w", errReplay, err)
	}
	start, err := rekeyed(f.Plan(), seg.head.Keys)
	if err == nil {
		err = raiseKey(start, seg.head.Last)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errReplay, err)
	}
	r = &replayed{base: newBase(f, start, seg.head.Disk), plan: start.Clone()}
	if from == 0 {
		r.saved, r.edits, r.last = start, len(seg.head.Since), seg.at
	}
	for _, c := range seg.head.Since {
		if _, err := r.plan.Apply(c); err != nil {
			return nil, fmt.Errorf("%w: %w", errReplay, err)
		}
	}
	r.steps = steps{undo: seg.head.Undo, redo: seg.head.Redo}
	for i, rec := range seg.records {
		if err := r.apply(rec); err != nil {
			return nil, fmt.Errorf("%w: record %d: %w", errReplay, rec.seq, err)
		}
		if i+1 == from {
			r.saved = r.plan.Clone()
		}
		if i >= from && rec.kind != recordCheckpoint {
			r.edits, r.last = r.edits+1, rec.at
		}
	}
	return r, nil
}

func (r *replayed) apply(rec record) error {
	if rec.kind == recordCheckpoint {
		return nil
	}
	var st step
	if err := json.Unmarshal(rec.payload, &st); err != nil {
		return err
	}
	for _, c := range st {
		if _, err := r.plan.Apply(c); err != nil {
			return err
		}
	}
	switch rec.kind {
	case recordStep:
		r.steps.add(st)
	case recordExtend:
		r.steps.extend(st)
	case recordUndo:
		r.steps.back()
	case recordRedo:
		r.steps.again()
	default:
		return fmt.Errorf("kind %d", rec.kind)
	}
	return nil
}
