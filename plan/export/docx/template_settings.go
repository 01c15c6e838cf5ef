package docx

// afterUpdate are the settings that stand after the one that has Word compute its
// fields: the order is fixed.
var afterUpdate = []string{
	"hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema",
	"themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade",
	"captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags",
	"decimalSymbol", "listSeparator", "docId", "discardImageEditingData", "defaultImageDpi", "conflictMode", "chartTrackingRefBased",
}

// adoptSettings keeps the template's settings, but for the contents.
func (f *frame) adoptSettings(main *part, asks bool) error {
	there := f.linked(main, kindOf("settings"))
	if there == nil {
		f.beside("settings", settingsPart(asks))
		return nil
	}
	if !asks {
		return nil
	}
	o, err := graftable(there.data)
	if err != nil {
		return err
	}
	if o.before("updateFields") < o.inside {
		return nil
	}
	m := &markup{}
	m.empty("w:updateFields", "w:val", "true")
	there.data = o.put(o.before(afterUpdate...), m.Bytes())
	return nil
}
