package draft

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"time"

	"opsplan/plan"
)

// The journal of a draft is a row of segments, files that are only appended to:
//
//	magic 8, format 4, CRC of both 4
//	then records: length of the payload 4, CRC of all that follows 4,
//	sequence 8, milliseconds since 1970 8, kind 1, payload
//
// all little-endian, CRC-32C. The first two records are a snapshot and the
// bytes of the file it is based on; from them and the records that follow, the
// plan is made again, with its row keys and its undo steps. A record is sound
// if its CRC is right and its sequence the next one; reading ends at the first
// that is not.
const (
	journalMagic  = "opsplanJ"
	journalFormat = 1
	headSize      = 16
	recordHead    = 25
)

type recordKind byte

const (
	recordSnapshot recordKind = iota + 1
	recordBase
	recordStep       // changes that are one step of undo
	recordExtend     // changes that continue the last step
	recordUndo       // the changes that took the last step back
	recordRedo       // the changes that made it again
	recordCheckpoint // the sum of the file about to be put in place
)

// A sum is the SHA-256 of a file, in hexadecimal.
type sum string

// A snapshot is the first record of a segment: all that the base does not say.
type snapshot struct {
	Path  string                `json:"path"` // of the draft
	Disk  sum                   `json:"disk"` // of the file that stood on the disk
	Keys  map[string][]plan.Key `json:"keys"` // of the base's rows, by table
	Last  plan.Key              `json:"last"` // the highest key ever given
	Since []plan.Change         `json:"since,omitempty"`
	Undo  []step                `json:"undo,omitempty"`
	Redo  []step                `json:"redo,omitempty"`
}

type record struct {
	seq     uint64
	at      time.Time
	kind    recordKind
	payload []byte
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func journalHead() []byte {
	b := append([]byte(journalMagic), 0, 0, 0, 0)
	binary.LittleEndian.PutUint32(b[len(journalMagic):], journalFormat)
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

func appendRecord(b []byte, r record) []byte {
	start := len(b)
	b = binary.LittleEndian.AppendUint32(b, uint32(len(r.payload)))
	b = binary.LittleEndian.AppendUint32(b, 0)
	b = binary.LittleEndian.AppendUint64(b, r.seq)
	b = binary.LittleEndian.AppendUint64(b, uint64(r.at.UnixMilli()))
	b = append(append(b, byte(r.kind)), r.payload...)
	binary.LittleEndian.PutUint32(b[start+4:], recordSum(b[start:]))
	return b
}

// recordSum is the CRC of the record, its length included.
func recordSum(b []byte) uint32 {
	return crc32.Update(crc32.Checksum(b[:4], castagnoli), castagnoli, b[8:])
}

var (
	errCut     = errors.New("journal ends in the middle of a record")
	errDamaged = errors.New("journal is damaged")
)

// nextRecord reads the record that data begins with.
func nextRecord(data []byte, seq uint64) (r record, rest []byte, err error) {
	if len(data) < recordHead {
		return record{}, nil, errCut
	}
	n := binary.LittleEndian.Uint32(data)
	if uint64(n) > uint64(len(data)-recordHead) {
		return record{}, nil, errCut
	}
	end := recordHead + int(n)
	if binary.LittleEndian.Uint32(data[4:]) != recordSum(data[:end]) {
		return record{}, nil, errDamaged
	}
	r = record{
		seq:     binary.LittleEndian.Uint64(data[8:]),
		at:      time.UnixMilli(int64(binary.LittleEndian.Uint64(data[16:]))),
		kind:    recordKind(data[24]),
		payload: data[recordHead:end],
	}
	if r.seq != seq {
		return record{}, nil, errDamaged
	}
	return r, data[end:], nil
}

// A segment is one file of a journal, read.
type segment struct {
	path    string
	at      time.Time // of the snapshot
	head    snapshot
	base    []byte
	records []record
	tail    error // why reading ended before the end of the file, nil if it did not
}

// readSegment reads what is sound. Without a sound snapshot there is nothing,
// and the error says why.
func readSegment(path string, data []byte) (*segment, error) {
	if len(data) < headSize {
		return nil, errCut
	}
	head := journalHead()
	format := binary.LittleEndian.Uint32(data[len(journalMagic):])
	check := binary.LittleEndian.Uint32(data[headSize-4:])
	if string(data[:len(journalMagic)]) != journalMagic || check != crc32.Checksum(data[:headSize-4], castagnoli) {
		return nil, errDamaged
	}
	if !bytes.Equal(data[:headSize], head) {
		return nil, &NewerJournal{Path: path, Version: int(format)}
	}
	s := &segment{path: path}
	rest := data[headSize:]
	for seq := uint64(1); len(rest) > 0; seq++ {
		r, after, err := nextRecord(rest, seq)
		if err != nil {
			s.tail = err
			break
		}
		s.records, rest = append(s.records, r), after
	}
	if len(s.records) < 2 || s.records[0].kind != recordSnapshot || s.records[1].kind != recordBase {
		return nil, errors.Join(errDamaged, s.tail)
	}
	if err := json.Unmarshal(s.records[0].payload, &s.head); err != nil {
		return nil, fmt.Errorf("%w: %w", errDamaged, err)
	}
	s.at, s.base, s.records = s.records[0].at, s.records[1].payload, s.records[2:]
	return s, nil
}

// A journal numbers the records of the segment being written.
type journal struct {
	seq uint64
	now func() time.Time
}

// begin returns the first bytes of a new segment.
func (j *journal) begin(head snapshot, base []byte) ([]byte, error) {
	payload, err := json.Marshal(head)
	if err != nil {
		return nil, fmt.Errorf("write journal: %w", err)
	}
	j.seq = 0
	b := j.record(journalHead(), recordSnapshot, payload)
	return j.record(b, recordBase, base), nil
}

// record appends one record to b.
func (j *journal) record(b []byte, kind recordKind, payload []byte) []byte {
	j.seq++
	return appendRecord(b, record{seq: j.seq, at: j.now(), kind: kind, payload: payload})
}
