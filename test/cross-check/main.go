// Holds what @coflyfr/proof makes against Go's sumdb/tlog and sumdb/note: reads cases as lines of JSON, prints the first
// that the two do not agree on, or how many they do.
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type claim struct {
	Kind  string   `json:"kind"`
	Size  int64    `json:"size"`
	Root  []byte   `json:"root"`
	Index int64    `json:"index"`
	Leaf  []byte   `json:"leaf"`
	Proof [][]byte `json:"proof"`
	Holds bool     `json:"holds"`
	// The proof is the one that was made, and no variant of it.
	Made bool `json:"made"`
}

type testCase struct {
	Records     [][]byte          `json:"records"`
	Roots       [][]byte          `json:"roots"`
	Claims      []claim           `json:"claims"`
	EarlierSize int64             `json:"earlierSize"`
	Tiles       map[string][]byte `json:"tiles"`
	Note        string            `json:"note"`
	Skey        string            `json:"skey"`
	Vkey        string            `json:"vkey"`
	OtherNotes  []string          `json:"otherNotes"`
}

func hash(b []byte) (h tlog.Hash) {
	copy(h[:], b)
	return h
}

func hashes(list [][]byte) (out []tlog.Hash) {
	for _, b := range list {
		out = append(out, hash(b))
	}
	return out
}

// Hashes of another length than 32 bytes have no form in tlog; a proof with one is no proof.
func wellFormed(c claim) bool {
	for _, b := range append(append([][]byte{}, c.Proof...), c.Root, c.Leaf) {
		if len(b) != 32 {
			return false
		}
	}
	return true
}

func check(c testCase) (int, error) {
	agreed := 0
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		out := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			out[i] = stored[index]
		}
		return out, nil
	})
	for i := 0; i <= len(c.Records); i++ {
		if i > 0 {
			added, err := tlog.StoredHashes(int64(i-1), c.Records[i-1], reader)
			if err != nil {
				return agreed, err
			}
			stored = append(stored, added...)
			root, err := tlog.TreeHash(int64(i), reader)
			if err != nil {
				return agreed, err
			}
			if root != hash(c.Roots[i]) {
				return agreed, fmt.Errorf("root of %d records: %x, not %x", i, root, c.Roots[i])
			}
			agreed++
		}
	}
	for _, one := range c.Claims {
		var err error
		if !wellFormed(one) {
			err = fmt.Errorf("a hash of another length")
		} else if one.Kind == "inclusion" {
			err = tlog.CheckRecord(hashes(one.Proof), one.Size, hash(one.Root), one.Index, hash(one.Leaf))
		} else {
			err = tlog.CheckTree(hashes(one.Proof), one.Size, hash(one.Root), one.Index, hash(one.Leaf))
		}
		if (err == nil) != one.Holds {
			return agreed, fmt.Errorf("claim %+v: Go says %v", one, err)
		}
		agreed++
		if !one.Made {
			continue
		}
		var own []tlog.Hash
		if one.Kind == "inclusion" {
			own, err = tlog.ProveRecord(one.Size, one.Index, reader)
		} else {
			own, err = tlog.ProveTree(one.Size, one.Index, reader)
		}
		if err != nil {
			return agreed, err
		}
		if fmt.Sprint(own) != fmt.Sprint(hashes(one.Proof)) {
			return agreed, fmt.Errorf("%s proof of %d in %d: Go makes another", one.Kind, one.Index, one.Size)
		}
		agreed++
	}
	// Go's older versions also list each narrower partial tile on the way; ours must be among them, all full ones included.
	listed := map[string]bool{}
	for _, tile := range tlog.NewTiles(8, c.EarlierSize, int64(len(c.Records))) {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		listed[path] = true
		if _, ours := c.Tiles[path]; !ours && tile.W == 256 {
			return agreed, fmt.Errorf("Go has the full tile %s", path)
		}
	}
	for path, ours := range c.Tiles {
		tile, err := tlog.ParseTilePath(strings.Replace(path, "tile/", "tile/8/", 1))
		if err != nil {
			return agreed, err
		}
		data, err := tlog.ReadTileData(tile, reader)
		if err != nil {
			return agreed, err
		}
		if !listed[path] || !bytes.Equal(data, ours) {
			return agreed, fmt.Errorf("tile %s differs", path)
		}
		agreed++
	}
	verifier, err := note.NewVerifier(c.Vkey)
	if err != nil {
		return agreed, err
	}
	opened, err := note.Open([]byte(c.Note), note.VerifierList(verifier))
	if err != nil {
		return agreed, err
	}
	signer, err := note.NewSigner(c.Skey)
	if err != nil {
		return agreed, err
	}
	signed, err := note.Sign(&note.Note{Text: opened.Text}, signer)
	if err != nil {
		return agreed, err
	}
	if string(signed) != c.Note {
		return agreed, fmt.Errorf("Go signs another note: %s", signed)
	}
	for _, other := range c.OtherNotes {
		if _, err := note.Open([]byte(other), note.VerifierList(verifier)); err == nil {
			return agreed, fmt.Errorf("Go opens a note that is refused here: %s", base64.StdEncoding.EncodeToString([]byte(other)))
		}
		agreed++
	}
	return agreed + 2, nil
}

func main() {
	agreed, cases := 0, 0
	lines := bufio.NewReaderSize(os.Stdin, 1<<20)
	decoder := json.NewDecoder(lines)
	for decoder.More() {
		var c testCase
		if err := decoder.Decode(&c); err != nil {
			fmt.Println(err)
			os.Exit(2)
		}
		count, err := check(c)
		agreed += count
		cases++
		if err != nil {
			fmt.Printf("case %d: %v\n", cases, err)
			io.Copy(io.Discard, lines)
			os.Exit(1)
		}
	}
	fmt.Printf("%d cases, %d agreements, no difference\n", cases, agreed)
}
