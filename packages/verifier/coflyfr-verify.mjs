#!/usr/bin/env node
// Coflyfr: independent verifier of evidence. Made of packages/verifier by `pnpm build`. Apache-2.0.
import { open, readFile, readdir, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { createHash, createPrivateKey, createPublicKey, hash, verify } from "node:crypto";
import { availableParallelism } from "node:os";
import { on } from "node:events";
import { MessageChannel, Worker, parentPort, workerData } from "node:worker_threads";
// packages/verifier/src/findings.ts
/** The five questions. */
var verdictNames = [
	"authentic",
	"complete",
	"appendOnly",
	"rulesObeyed",
	"projectionsEqual"
];
var notes = /* @__PURE__ */ new Set([
	"BelowQuorum",
	"KeysOfPack",
	"TornCheckpoint",
	"UnknownEventType",
	"CommandUntold",
	"UnknownProjection",
	"SealMissing",
	"SealsAlone"
]);
var unchecked$1 = /* @__PURE__ */ new Set([
	"StreamEnd",
	"NoCheckpoint",
	"CheckpointNotCompared",
	"NotWhole",
	"SealOfAnotherForm",
	"NothingKept"
]);
var listedMax = 100;
var statusOf = (findings) => {
	if (findings.some(({ code }) => !notes.has(code) && !unchecked$1.has(code))) return "fail";
	return findings.some(({ code }) => unchecked$1.has(code)) ? "not-checked" : "pass";
};
var keyOf$4 = (verdict, code) => `${verdict} ${code}`;
/** In place of a line: the moments before and after the lines of a log are checked. */
var moments = {
	opening: -2,
	beforeLines: -1,
	afterLines: Number.MAX_SAFE_INTEGER
};
/** Gathers findings. For each code of a verdict the first `listedMax` are kept, and the rest only counted. */
var Findings = class {
	#noted = [];
	#counts = /* @__PURE__ */ new Map();
	/** The line that is being checked, or one of the `moments`. */
	line = moments.opening;
	/** Adds a finding at the current line. */
	add(verdict, code, detail, place = {}) {
		this.#keep({
			verdict,
			line: this.line,
			code,
			...place,
			detail
		});
	}
	#keep(noted) {
		const key = keyOf$4(noted.verdict, noted.code);
		const count = (this.#counts.get(key) ?? 0) + 1;
		this.#counts.set(key, count);
		if (count <= listedMax) this.#noted.push(noted);
	}
	/** Everything found so far. */
	found() {
		return {
			noted: this.#noted,
			counts: this.#counts
		};
	}
	/**
	* Merges in what other passes found in the same lines. The order is that of a single walk in which the others, in
	* turn, and then this one check each line before going on to the next.
	*/
	combine(...others) {
		const all = [...others, this.found()];
		this.#noted = [];
		this.#counts = /* @__PURE__ */ new Map();
		const inOrder = all.flatMap(({ noted }) => noted).sort((one, other) => one.line - other.line);
		for (const noted of inOrder) this.#keep(noted);
		for (const { counts } of all) for (const [key, count] of counts) if (count > listedMax) this.#counts.set(key, (this.#counts.get(key) ?? 0) + count - listedMax);
	}
	/** Whether any of these codes was found under a verdict. */
	has(verdict, ...codes) {
		return codes.some((code) => this.#counts.has(keyOf$4(verdict, code)));
	}
	/** Drops the findings of a verdict whose code has this beginning: those of a check that turned out not to apply. */
	forget(verdict, beginning = "") {
		this.#noted = this.#noted.filter((noted) => noted.verdict !== verdict || !noted.code.startsWith(beginning));
		for (const key of this.#counts.keys()) if (key.startsWith(keyOf$4(verdict, beginning))) this.#counts.delete(key);
	}
	#verdict(name) {
		const kept = this.#noted.flatMap(({ verdict, line: _, ...finding }) => verdict === name ? [finding] : []);
		const others = [...this.#counts].flatMap(([key, count]) => {
			const [verdict, code = ""] = key.split(" ");
			return verdict === name && count > listedMax ? [{
				code,
				detail: `and ${count - listedMax} more`
			}] : [];
		});
		const findings = [...kept, ...others];
		return {
			status: statusOf(findings),
			findings
		};
	}
	/** The five verdicts. */
	verdicts() {
		return {
			authentic: this.#verdict("authentic"),
			complete: this.#verdict("complete"),
			appendOnly: this.#verdict("appendOnly"),
			rulesObeyed: this.#verdict("rulesObeyed"),
			projectionsEqual: this.#verdict("projectionsEqual")
		};
	}
};
/** The result for something that cannot be verified at all: one finding, and nothing else checked. */
var unusable = (code, detail) => {
	const findings = new Findings();
	findings.add("authentic", code, detail);
	const other = {
		status: "not-checked",
		findings: []
	};
	const { authentic } = findings.verdicts();
	return {
		size: 0,
		root: null,
		verdicts: {
			authentic,
			complete: other,
			appendOnly: other,
			rulesObeyed: other,
			projectionsEqual: other
		}
	};
};
// packages/verifier/src/text/bytes.ts
var encoder = new TextEncoder();
var decoder = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
/** The UTF-8 of a text. */
var utf8 = (text) => encoder.encode(text);
/** The text of UTF-8 bytes, or undefined if they are not UTF-8. */
var textOfUtf8 = (bytes) => {
	try {
		return decoder.decode(bytes);
	} catch {
		return;
	}
};
/** Concatenates bytes. */
var joined = (...parts) => {
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
};
/** Whether two runs of bytes are the same. */
var sameBytes = (one, other) => {
	if (one.length !== other.length) return false;
	for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
	return true;
};
/** Whether `bytes` have `run` at an offset. */
var isAt = (bytes, start, run) => {
	for (let at = 0; at < run.length; at += 1) if (bytes[start + at] !== run[at]) return false;
	return true;
};
var hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
/** Bytes as lower-case hex. */
var hexOf = (bytes) => {
	let hex = "";
	for (const byte of bytes) hex += hexOfByte[byte];
	return hex;
};
/** Bytes as standard base64 with padding. */
var base64Of = (bytes) => {
	let binary = "";
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
};
/** Decodes base64; undefined unless encoding the bytes gives the same text again. */
var bytesOfBase64 = (text) => {
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return void 0;
	try {
		const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
		return base64Of(bytes) === text ? bytes : void 0;
	} catch {
		return;
	}
};
// packages/verifier/src/log/event-line.ts
/** The fields of an envelope, numbered in the order of its canonical form. */
var fields = {
	actor: 0,
	causationId: 1,
	commandHash: 2,
	commandId: 3,
	context: 4,
	correlationId: 5,
	data: 6,
	effectiveOn: 7,
	id: 8,
	recordedAt: 9,
	revision: 10,
	schemaVersion: 11,
	stream: 12,
	type: 13
};
/** The bytes before the value of each field. */
var beginnings = Object.keys(fields).map((name, at) => utf8(`${at === 0 ? "{" : ","}"${name}":`));
/** Numbers needed for where the values of a line begin and end. */
var spansLength = 2 * beginnings.length;
/** Hex digits of the hash of an event's body. */
var bodyHashLength = 64;
var closeObject$1 = 125;
var zero$2 = 48;
/** Room for what is found in so many lines. */
var roomForFound = (count) => ({
	spans: new Uint32Array(spansLength * count),
	bodyHashes: new Uint8Array(bodyHashLength * count)
});
/**
* A line of a log: its bytes, and where in them the value of each field is, a text including its quotes. Values in
* canonical JSON are equal exactly when their bytes are, so hardly any is ever decoded. A line is used again for one
* event after another.
*/
var EventLine = class {
	/** The preimage and a zero after it, at which every search ends. */
	bytes = /* @__PURE__ */ new Uint8Array(1024);
	length = 0;
	position = 0;
	/** The numbers of the names of its type and its stream, once they are known. */
	type = -1;
	stream = -1;
	#found = roomForFound(1);
	#spansAt = 0;
	#bodyHashAt = 0;
	/** Uses the room of line `number` in `found` for what is found in this line; another thread may have filled it. */
	keepIn(found, number) {
		this.#found = found;
		this.#spansAt = spansLength * number;
		this.#bodyHashAt = bodyHashLength * number;
	}
	/** Takes the preimage at a position. */
	put(preimage, position) {
		if (preimage.length >= this.bytes.length) this.bytes = new Uint8Array(2 * preimage.length);
		this.bytes.set(preimage);
		this.bytes[preimage.length] = 0;
		this.length = preimage.length;
		this.position = position;
	}
	/** Finds where the values are; false unless this is an object of the fourteen fields in their order. */
	locate(valueEnds) {
		const { bytes } = this;
		const { spans } = this.#found;
		let at = 0;
		for (let field = 0; field < beginnings.length; field += 1) {
			const beginning = beginnings[field] ?? bytes;
			if (!isAt(bytes, at, beginning)) return false;
			at += beginning.length;
			spans[this.#spansAt + 2 * field] = at;
			at = valueEnds[field]?.(bytes, at) ?? -1;
			if (at < 0) return false;
			spans[this.#spansAt + 2 * field + 1] = at;
		}
		return bytes[at] === closeObject$1 && at + 1 === this.length;
	}
	/** Keeps the hash of the event's body. */
	keepBodyHash(hex) {
		const { bodyHashes } = this.#found;
		for (let at = 0; at < bodyHashLength; at += 1) bodyHashes[this.#bodyHashAt + at] = hex.charCodeAt(at);
	}
	/** Appends the hash of the event's body to other bytes. */
	putBodyHash(into) {
		into.put(this.#found.bodyHashes, this.#bodyHashAt, this.#bodyHashAt + bodyHashLength);
	}
	/** Where the value of a field begins. */
	start(field) {
		return this.#found.spans[this.#spansAt + 2 * field] ?? 0;
	}
	/** Where the value of a field ends. */
	end(field) {
		return this.#found.spans[this.#spansAt + 2 * field + 1] ?? 0;
	}
	/** The bytes that are hashed; valid until the next preimage is put in. */
	get preimage() {
		return this.bytes.subarray(0, this.length);
	}
	/** Whether the value of a field has exactly these bytes. */
	is(field, spelt) {
		const [start, end] = [this.start(field), this.end(field)];
		return end - start === spelt.length && isAt(this.bytes, start, spelt);
	}
	/** The value of a field as JSON text. */
	spelt(field) {
		return textOfUtf8(this.bytes.subarray(this.start(field), this.end(field))) ?? "";
	}
	/** The value of a field that holds a text. */
	text(field) {
		return String(JSON.parse(this.spelt(field)));
	}
	/** The revision of the event in its stream. */
	get revision() {
		let revision = 0;
		for (let at = this.start(fields.revision); at < this.end(fields.revision); at += 1) revision = 10 * revision + ((this.bytes[at] ?? 0) - zero$2);
		return revision;
	}
	/** Whether everything before a field is the same as in another line. */
	beginsAs(other, field) {
		const end = this.start(field);
		if (end !== other.start(field)) return false;
		for (let at = 0; at < end; at += 1) if (this.bytes[at] !== other.bytes[at]) return false;
		return true;
	}
};
// packages/verifier/src/text/json.ts
/** Whether a value is an object, and not a list. */
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** Whether a value is a list. */
var isList = (value) => Array.isArray(value);
/** Parses JSON; undefined if the text is not JSON. */
var parsedJson = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
};
var byCodeUnits = (one, other) => one < other ? -1 : one > other ? 1 : 0;
var isSorted = (value) => {
	if (isList(value)) return value.every(isSorted);
	if (!isObject(value)) return true;
	let before = "";
	for (const key in value) {
		if (key < before || !isSorted(value[key])) return false;
		before = key;
	}
	return true;
};
/** Writes a value as RFC 8785 says: keys sorted by UTF-16 code units, no white space. */
var canonicalText = (value) => isSorted(value) ? JSON.stringify(value) : sortedText(value);
/** {@link canonicalText} of an object whose undefined fields are left out. */
var canonicalTextOf = (document) => isSorted(document) ? JSON.stringify(document) : canonicalText(JSON.parse(JSON.stringify(document)));
var sortedText = (value) => {
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	if (isList(value)) return `[${value.map(sortedText).join(",")}]`;
	return `{${Object.keys(value).sort(byCodeUnits).map((key) => `${JSON.stringify(key)}:${sortedText(value[key] ?? null)}`).join(",")}}`;
};
var isPlainObject = (value, depth) => {
	for (const key of Object.keys(value)) if (!key.isWellFormed() || !isPlain(value[key] ?? null, depth + 1)) return false;
	return true;
};
/** Whether a value is in the part of JSON that logs use: safe integers, no lone surrogates, not too deep. */
var isPlain = (value, depth) => {
	if (typeof value === "string") return value.isWellFormed();
	if (typeof value === "number") return Number.isSafeInteger(value);
	if (typeof value !== "object" || value === null) return true;
	if (depth > 64) return false;
	return isList(value) ? value.every((item) => isPlain(item, depth + 1)) : isPlainObject(value, depth);
};
/** Parses canonical JSON; undefined if the text is not canonical. */
var parseCanonical = (text) => {
	const value = parsedJson(text);
	if (value === void 0 || !isPlain(value, 1)) return void 0;
	return canonicalText(value) === text ? value : void 0;
};
// packages/verifier/src/text/plain-canonical.ts
var quote$2 = 34;
var backslash$1 = 92;
var comma = 44;
var minus = 45;
var zero$1 = 48;
var nine = 57;
var colon = 58;
var openList = 91;
var closeList = 93;
var openObject$1 = 123;
var closeObject = 125;
var space = 32;
/** Bytes from this one on belong to characters of several bytes. */
var several = 128;
/** From this byte on, characters may sort differently in UTF-8 than in UTF-16, by which keys are sorted. */
var sortsOtherwise = 238;
/** Integers of up to so many digits are safe; longer ones are left to the full check. */
var digitsMax = 15;
/** The result for bytes that are not plain. */
var not$1 = -1;
var isBetween = (byte, least, most) => byte !== void 0 && byte >= least && byte <= most;
/** Where a character of several bytes ends, by the Unicode Standard's table of well-formed UTF-8 (table 3-7). */
var characterEnd = (bytes, at) => {
	const first = bytes[at] ?? 0;
	const second = bytes[at + 1];
	if (first >= 194 && first <= 223) return isBetween(second, 128, 191) ? at + 2 : not$1;
	if (first >= 224 && first <= 239) {
		const [least, most] = [first === 224 ? 160 : 128, first === 237 ? 159 : 191];
		return isBetween(second, least, most) && isBetween(bytes[at + 2], 128, 191) ? at + 3 : not$1;
	}
	const [least, most] = [first === 240 ? 144 : 128, first === 244 ? 143 : 191];
	return isBetween(first, 240, 244) && isBetween(second, least, most) && isBetween(bytes[at + 2], 128, 191) && isBetween(bytes[at + 3], 128, 191) ? at + 4 : not$1;
};
var stringEnd = (bytes, at) => {
	if (bytes[at] !== quote$2) return not$1;
	for (let next = at + 1; next < bytes.length; next += 1) {
		const byte = bytes[next] ?? 0;
		if (byte === quote$2) return next + 1;
		if (byte < space || byte === backslash$1) return not$1;
		if (byte >= several) {
			const end = characterEnd(bytes, next);
			if (end === not$1) return not$1;
			next = end - 1;
		}
	}
	return not$1;
};
var numberEnd = (bytes, at) => {
	const from = bytes[at] === minus ? at + 1 : at;
	let next = from;
	while (isBetween(bytes[next], zero$1, nine)) next += 1;
	const digits = next - from;
	if (digits < 1 || digits > digitsMax) return not$1;
	return bytes[from] === zero$1 && (digits > 1 || from > at) ? not$1 : next;
};
/** Whether a key, from its opening quote to after its closing one, surely sorts before the key that begins at `other`. */
var isBefore = (bytes, key, keyEnd, other) => {
	for (let at = 1;; at += 1) {
		const one = bytes[key + at] ?? 0;
		const two = bytes[other + at] ?? 0;
		if (key + at === keyEnd - 1) return two !== quote$2;
		if (two === quote$2 || one > two || one >= sortsOtherwise || two >= sortsOtherwise) return false;
		if (one < two) return true;
	}
};
var listEnd = (bytes, at, depth) => {
	if (depth > 64) return not$1;
	if (bytes[at + 1] === closeList) return at + 2;
	let next = at + 1;
	for (;;) {
		next = plainEnd(bytes, next, depth + 1);
		if (next === not$1) return not$1;
		const byte = bytes[next];
		if (byte === closeList) return next + 1;
		if (byte !== comma) return not$1;
		next += 1;
	}
};
var objectEnd = (bytes, at, depth) => {
	if (depth > 64) return not$1;
	if (bytes[at + 1] === closeObject) return at + 2;
	let [before, beforeEnd] = [not$1, not$1];
	let key = at + 1;
	for (;;) {
		const keyEnd = stringEnd(bytes, key);
		if (keyEnd === not$1 || bytes[keyEnd] !== colon) return not$1;
		if (before !== not$1 && !isBefore(bytes, before, beforeEnd, key)) return not$1;
		const next = plainEnd(bytes, keyEnd + 1, depth + 1);
		if (next === not$1) return not$1;
		const byte = bytes[next];
		if (byte === closeObject) return next + 1;
		if (byte !== comma) return not$1;
		before = key;
		beforeEnd = keyEnd;
		key = next + 1;
	}
};
var words = [
	"true",
	"false",
	"null"
].map(utf8);
var wordEnd = (bytes, at) => {
	for (const word of words) if (isAt(bytes, at, word)) return at + word.length;
	return not$1;
};
/**
* Where the canonical JSON that begins at an offset ends. −1 if there is none, or if it is not plain: it has escapes,
* long numbers or rare characters in keys. `depth` is how deep the value is nested, 1 at the top.
*/
var plainEnd = (bytes, at, depth) => {
	const byte = bytes[at] ?? 0;
	if (byte === quote$2) return stringEnd(bytes, at);
	if (byte === openObject$1) return objectEnd(bytes, at, depth);
	if (byte === openList) return listEnd(bytes, at, depth);
	return byte === minus || isBetween(byte, zero$1, nine) ? numberEnd(bytes, at) : wordEnd(bytes, at);
};
/** Where a string in canonical JSON ends, with or without escapes. */
var anyStringEnd = (bytes, at) => {
	let next = at + 1;
	while (bytes[next] !== quote$2) next += bytes[next] === backslash$1 ? 2 : 1;
	return next + 1;
};
/** Where the value that begins at an offset ends, in bytes that are known to be canonical JSON. */
var knownEnd = (bytes, at) => {
	let [next, depth] = [at, 0];
	for (;;) {
		const byte = bytes[next];
		if (byte === quote$2) next = anyStringEnd(bytes, next);
		else {
			if (byte === openObject$1 || byte === openList) depth += 1;
			if (byte === closeObject || byte === closeList) depth -= 1;
			next += 1;
		}
		const after = bytes[next];
		if (depth === 0 && (after === comma || after === closeObject || after === closeList || after === void 0)) return next;
	}
};
// packages/verifier/src/log/name-table.ts
/** Hashes four bytes at a time, and then the rest. */
var hashOf$1 = (bytes, start, end) => {
	let hash = end - start;
	let at = start;
	for (; at + 4 <= end; at += 4) {
		const low = (bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8;
		const high = (bytes[at + 2] ?? 0) | (bytes[at + 3] ?? 0) << 8;
		hash = Math.imul(hash ^ low ^ high << 16, 739982445);
		hash ^= hash >>> 15;
	}
	for (; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16777619);
	hash = Math.imul(hash ^ hash >>> 15, 695872825);
	return (hash ^ hash >>> 15) >>> 0;
};
/** The slot where the search for a hash begins, from the upper bits of the hash. */
var firstSlot = (hash, slots) => Math.floor(hash / 2 ** 32 * slots);
/** The tag of a slot, from the lower bits of its name's hash. It is never 0, which marks a free slot. */
var tagOf = (hash) => hash & 255 || 1;
/** The new length of a full list. Only a quarter more: these lists are long, and copying them is quick. */
var grown = (length, least) => Math.max(Math.ceil(1.25 * length), least);
/** The share of the slots that may be taken before half as many are added. */
var takenMost = .75;
/**
* Numbers names, which are runs of bytes, in the order in which they first come. A log has millions of them, so they
* are kept side by side, at some tens of bytes each, and not as objects.
*/
var NameTable = class {
	#bytes = /* @__PURE__ */ new Uint8Array(16384);
	/** Where each name ends in the bytes. */
	#ends = /* @__PURE__ */ new Uint32Array(512);
	/** Open addressing: each slot has the number of a name, and a tag that spares most comparisons. */
	#slots = /* @__PURE__ */ new Uint32Array(1024);
	#tags = /* @__PURE__ */ new Uint8Array(1024);
	/** How many names there are. */
	count = 0;
	/** The slot that holds a name with this hash, or the free slot where it may be put. */
	#slotOf(hash, bytes, start, end) {
		const tags = this.#tags;
		const tag = tagOf(hash);
		let slot = firstSlot(hash, tags.length);
		for (;;) {
			const found = tags[slot];
			if (found === 0) return slot;
			if (found === tag && this.#isAt(this.#slots[slot] ?? 0, bytes, start, end)) return slot;
			slot = slot + 1 === tags.length ? 0 : slot + 1;
		}
	}
	#startOf(number) {
		return number === 0 ? 0 : this.#ends[number - 1] ?? 0;
	}
	#isAt(number, bytes, start, end) {
		const known = this.#bytes;
		const from = this.#startOf(number);
		if ((this.#ends[number] ?? 0) - from !== end - start) return false;
		for (let at = start; at < end; at += 1) if (known[from + at - start] !== bytes[at]) return false;
		return true;
	}
	/** The name with a number, as a text. */
	nameOf(number) {
		return textOfUtf8(this.#bytes.subarray(this.#startOf(number), this.#ends[number] ?? 0)) ?? "";
	}
	/** The number of the name between two offsets of bytes, −1 if it has not come. */
	numberOf(bytes, start = 0, end = bytes.length) {
		const slot = this.#slotOf(hashOf$1(bytes, start, end), bytes, start, end);
		return this.#tags[slot] === 0 ? -1 : this.#slots[slot] ?? 0;
	}
	/** The number of the name between two offsets of bytes, which is added if it is new. */
	add(bytes, start = 0, end = bytes.length) {
		const hash = hashOf$1(bytes, start, end);
		const slot = this.#slotOf(hash, bytes, start, end);
		if (this.#tags[slot] !== 0) return this.#slots[slot] ?? 0;
		const number = this.count;
		this.#keep(bytes, start, end);
		this.#take(slot, number, hash);
		if (this.count > takenMost * this.#slots.length) this.#spread();
		return number;
	}
	#take(slot, number, hash) {
		this.#slots[slot] = number;
		this.#tags[slot] = tagOf(hash);
	}
	#keep(bytes, start, end) {
		const from = this.#startOf(this.count);
		const to = from + end - start;
		if (to > this.#bytes.length) this.#bytes = new Uint8Array(this.#bytes.buffer.transfer(grown(this.#bytes.length, to)));
		if (this.count === this.#ends.length) this.#ends = new Uint32Array(this.#ends.buffer.transfer(4 * grown(this.count, 0)));
		for (let at = start; at < end; at += 1) this.#bytes[from + at - start] = bytes[at] ?? 0;
		this.#ends[this.count] = to;
		this.count += 1;
	}
	/** Makes more slots and puts all names into them. Hashes are not kept, so they are computed again. */
	#spread() {
		const length = Math.ceil(1.5 * this.#slots.length);
		this.#slots.buffer.transfer(0);
		this.#slots = new Uint32Array(length);
		this.#tags = new Uint8Array(length);
		for (let number = 0; number < this.count; number += 1) {
			const hash = hashOf$1(this.#bytes, this.#startOf(number), this.#ends[number] ?? 0);
			let slot = firstSlot(hash, length);
			while (this.#tags[slot] !== 0) slot = slot + 1 === length ? 0 : slot + 1;
			this.#take(slot, number, hash);
		}
	}
};
// packages/verifier/src/log/each-once.ts
/** Answers a yes-or-no question about names that come often: each name is checked only the first time. */
var EachOnce = class {
	#names = new NameTable();
	#said = [];
	#holds;
	constructor(holds) {
		this.#holds = holds;
	}
	/** The answer for the name between two offsets of bytes. */
	of(bytes, start, end) {
		const number = this.#names.add(bytes, start, end);
		const said = this.#said[number];
		if (said !== void 0) return said;
		const holds = this.#holds(textOfUtf8(bytes.subarray(start, end)) ?? "");
		this.#said[number] = holds;
		return holds;
	}
};
// packages/verifier/src/text/dates.ts
var daysOf = (year, month) => month === 2 ? year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28 : [
	4,
	6,
	9,
	11
].includes(month) ? 30 : 31;
var isDay = (year, month, day) => month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
/** Whether a text is a day of the Gregorian calendar in one of the financial years 1000-01 to 9998-99. */
var isDate = (text) => {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "1000-04-01" || text > "9999-03-31") return false;
	return isDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
};
var instantForm = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/;
/** Whether a text is an instant with microseconds, from 1970 to 2199. */
var isInstant = (text) => {
	const [, year = "", month = "", day = ""] = instantForm.exec(text) ?? [];
	return year >= "1970" && year <= "2199" && isDay(Number(year), Number(month), Number(day));
};
/** Whether a text is a financial year such as 2023-24. */
var isFinancialYear = (text) => /^[1-9]\d{3}-\d{2}$/.test(text) && (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(5)) && text < "9999";
/** Whether a text is a period, P01 to P13. */
var isPeriod = (text) => /^P(?:0[1-9]|1[0-3])$/.test(text);
var yearFrom = (start) => `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
/** The year after a financial year. */
var nextYear = (year) => yearFrom(Number(year.slice(0, 4)) + 1);
/** The year before a financial year. */
var yearBefore = (year) => yearFrom(Number(year.slice(0, 4)) - 1);
/** The 1 April of a financial year. */
var firstDayOf = (year) => `${year.slice(0, 4)}-04-01`;
/** The 31 March of a financial year. */
var lastDayOf = (year) => `${Number(year.slice(0, 4)) + 1}-03-31`;
/** Whether a day is in a financial year. */
var isInYear = (day, year) => day >= firstDayOf(year) && day <= lastDayOf(year);
/** The financial year of a day. */
var yearOf = (day) => {
	const calendar = Number(day.slice(0, 4));
	return yearFrom(day.slice(5) >= "04-01" ? calendar : calendar - 1);
};
/** The periods of a year, in order. */
var periods = Array.from({ length: 13 }, (_, at) => `P${String(at + 1).padStart(2, "0")}`);
/** The first and the last day of a period; for P13 both are 31 March. */
var daysOfPeriod = (year, period) => {
	const number = Number(period.slice(1));
	if (number === 13) return [lastDayOf(year), lastDayOf(year)];
	const calendar = Number(year.slice(0, 4)) + (number > 9 ? 1 : 0);
	const month = (number + 2) % 12 + 1;
	const prefix = `${calendar}-${String(month).padStart(2, "0")}`;
	return [`${prefix}-01`, `${prefix}-${String(daysOf(calendar, month)).padStart(2, "0")}`];
};
/** The period of a day's month, P01 to P12. A day before the year counts for P01, and one after it for P12. */
var periodOf = (day, year) => {
	if (day < firstDayOf(year)) return "P01";
	if (day > lastDayOf(year)) return "P12";
	return periods[(Number(day.slice(5, 7)) + 8) % 12] ?? "P01";
};
// packages/verifier/src/text/forms.ts
/** The roles that an actor or a body may have. */
var roles = /* @__PURE__ */ new Set([
	"budget-holder",
	"head-of-service",
	"corporate-director",
	"section-151-officer",
	"finance-officer",
	"cabinet-member",
	"cabinet",
	"council",
	"scrutiny",
	"board",
	"practitioner",
	"team-manager",
	"performance-officer",
	"records-officer",
	"data-protection-officer",
	"auditor",
	"system"
]);
var plainText = /^[!-~](?:[ -~]*[!-~])?$/;
var hidden = /[\p{Cc}\p{Cf}]/u;
/** Whether a text has the form `text`: normal form C, nothing invisible, no white space at either end. */
var isText = (text) => {
	if (text.length < 1 || text.length > 4e3) return false;
	if (plainText.test(text)) return true;
	return text.isWellFormed() && !hidden.test(text) && text.trim() === text && text.normalize("NFC") === text;
};
/** Whether a text has the form `id`, that of codes and references. */
var isId = (text) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(text);
/** Whether a text is a hash: 64 hex digits. */
var isHash = (text) => /^[0-9a-f]{64}$/.test(text);
/** Whether a text is the name of a stream. */
var isStream = (text) => text.length <= 200 && /^[a-z]+(?:-[A-Za-z0-9][A-Za-z0-9._-]*)?$/.test(text);
/** Whether a text is a UUIDv5 in lower case. */
var isUuid$1 = (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
/** Whether a value is a safe integer of at least `least`. */
var isWhole$2 = (value, least) => typeof value === "number" && Number.isSafeInteger(value) && value >= least;
// packages/verifier/src/log/envelope.ts
var of$2 = (is) => (value) => typeof value === "string" && is(value);
var isUuidText = of$2(isUuid$1);
/** Only commands have to keep the rules of spelling for texts; a recorded text must not be empty, and that is all. */
var isFilled$2 = of$2((text) => text !== "");
var hasFields = (value, ...names) => Object.keys(value).join() === names.join();
var isActor = (value) => isObject(value) && hasFields(value, "id", "role") && isFilled$2(value["id"]) && of$2((role) => roles.has(role))(value["role"]);
var isContext = (value) => isList(value) && value.every((read) => isObject(read) && hasFields(read, "revision", "stream") && isWhole$2(read["revision"], -1) && of$2(isStream)(read["stream"]));
var forms = [
	["actor", isActor],
	["causationId", (value) => value === null || isUuidText(value)],
	["commandHash", of$2(isHash)],
	["commandId", isFilled$2],
	["context", isContext],
	["correlationId", isFilled$2],
	["data", isObject],
	["effectiveOn", of$2(isDate)],
	["id", isUuidText],
	["recordedAt", of$2(isInstant)],
	["revision", (value) => isWhole$2(value, 0)],
	["schemaVersion", (value) => isWhole$2(value, 1)],
	["stream", of$2(isStream)],
	["type", isFilled$2]
];
var names = forms.map(([name]) => name);
var faultOf$1 = (value) => {
	if (!isObject(value) || !hasFields(value, ...names)) return "it does not have exactly the fields of an event";
	const wrong = forms.find(([name, is]) => !is(value[name]));
	return wrong === void 0 ? null : `its ${wrong[0]} is malformed`;
};
var formOf$1 = new Map(forms);
/** Whether a value has the form that a field of an event must have. */
var isFormOf = (name, value) => formOf$1.get(name)?.(value) ?? false;
/** What is wrong with a preimage as an event in canonical form, or null. */
var envelopeFault = (preimage) => {
	const value = parseCanonical(preimage);
	return value === void 0 ? "it is not canonical JSON" : faultOf$1(value);
};
// packages/verifier/src/log/plain-forms.ts
var zero = 48;
var quote$1 = 34;
var hyphen$2 = 45;
var dot = 46;
var underscore = 95;
var isDigit = (byte) => byte >= 48 && byte <= 57;
var isSmall = (byte) => byte >= 97 && byte <= 122;
var isLetter = (byte) => isSmall(byte) || byte >= 65 && byte <= 90;
/** The kinds of byte that a pattern may ask for, each a bit. */
var anyDigit = 1;
var anyHex = 2;
var signs = new Map([..."\"-T:.Z5"].map((sign, at) => [sign, 4 << at]));
/** The kinds that each byte belongs to. */
var kindsOf = Uint16Array.from({ length: 256 }, (_, byte) => {
	const sign = String.fromCharCode(byte);
	return (/[0-9]/.test(sign) ? anyDigit : 0) | (/[0-9a-f]/.test(sign) ? anyHex : 0) | (signs.get(sign) ?? 0);
});
/** A pattern: `0` stands for any digit, `x` for any hex digit, each other sign for itself. */
var patternOf = (text) => Uint16Array.from(text, (sign) => sign === "0" ? anyDigit : sign === "x" ? anyHex : signs.get(sign) ?? 0);
/** Finds the end of a value that matches a pattern. */
var endBy = (pattern) => (bytes, start) => {
	for (let at = 0; at < pattern.length; at += 1) if (((kindsOf[bytes[start + at] ?? 0] ?? 0) & (pattern[at] ?? 0)) === 0) return -1;
	return start + pattern.length;
};
var hashEnd = endBy(patternOf(`"${"x".repeat(64)}"`));
var uuidEnd = endBy(patternOf("\"xxxxxxxx-xxxx-5xxx-xxxx-xxxxxxxxxxxx\""));
var instantEnd = endBy(patternOf("\"0000-00-00T00:00:00.000000Z\""));
/** The values of fields are at depth 2, inside the object of the preimage. */
var valueEnd = (bytes, at) => plainEnd(bytes, at, 2);
/** Finds the end of each field's value in a plain line; values of a fixed form are matched without reading JSON. */
var plainEnds = Object.keys(fields).map((name) => {
	if (name === "commandHash") return hashEnd;
	if (name === "id") return uuidEnd;
	return name === "recordedAt" ? instantEnd : valueEnd;
});
/** The digits that may begin the fourth group of a UUID, and where that is in its text with quotes. */
var variants = new Set(utf8("89ab"));
var variantAt = 20;
/** Whether the id of a plain line, which matched the pattern of a UUIDv5, has the right variant too. */
var hasId = (line) => variants.has(line.bytes[line.start(fields.id) + variantAt] ?? 0);
/** Whether a field holds a UUIDv5. */
var isUuid = (line, field) => {
	const start = line.start(field);
	return uuidEnd(line.bytes, start) === line.end(field) && variants.has(line.bytes[start + variantAt] ?? 0);
};
/** Whether a field holds a text that is not empty. */
var isFilled$1 = (line, field) => line.bytes[line.start(field)] === quote$1 && line.end(field) - line.start(field) > 2;
/** Whether a plain field holds a whole number of at least `least`, which has one digit. */
var isWhole$1 = (line, field, least) => {
	const byte = line.bytes[line.start(field)] ?? 0;
	return isDigit(byte) && byte >= zero + least;
};
var streamMax = 200;
/** Whether the name of a line's stream is well formed. */
var isStreamName = (line) => {
	const { bytes } = line;
	const [start, end] = [line.start(fields.stream) + 1, line.end(fields.stream) - 1];
	if (bytes[start - 1] !== quote$1 || end - start > streamMax) return false;
	let at = start;
	while (isSmall(bytes[at] ?? 0)) at += 1;
	if (at === start || at === end) return at > start;
	if (bytes[at] !== hyphen$2) return false;
	for (let next = at + 1; next < end; next += 1) {
		const byte = bytes[next] ?? 0;
		const isSign = byte === hyphen$2 || byte === dot || byte === underscore;
		if (!isDigit(byte) && !isLetter(byte) && !(isSign && next > at + 1)) return false;
	}
	return at + 1 < end;
};
// packages/verifier/src/log/line-reader.ts
/** Finds the ends of the values in a line that is known to be sound. */
var knownEnds = Object.keys(fields).map(() => knownEnd);
var openObject = 123;
var nothing$3 = utf8("null");
var toMinutes = 17;
var secondsAt = 18;
var fiveTens = 53;
/**
* Checks whether a line is an event in canonical form. Almost all lines are spelt plainly and are checked as bytes,
* which is much faster than parsing. A line that passes this quick check would pass the full one, `envelopeFault`, too.
*/
var LineReader = class {
	#actors = new EachOnce((spelt) => isFormOf("actor", JSON.parse(spelt)));
	#days = new EachOnce((spelt) => isFormOf("effectiveOn", JSON.parse(spelt)));
	/** The context of the last line, and the minute in which it was recorded: the next line often has the same. */
	#context = utf8("[]");
	#minute = new Uint8Array(toMinutes);
	/** What is wrong with a line. Null if nothing is: the line then knows its fields. */
	fault(line) {
		if (line.locate(plainEnds) && this.#isPlainEvent(line)) return null;
		const text = textOfUtf8(line.preimage);
		if (text === void 0) return "it is not UTF-8";
		const fault = envelopeFault(text);
		if (fault === null) line.locate(knownEnds);
		return fault;
	}
	#isPlainEvent(line) {
		const { bytes } = line;
		return this.#actors.of(bytes, line.start(fields.actor), line.end(fields.actor)) && (line.is(fields.causationId, nothing$3) || isUuid(line, fields.causationId)) && isFilled$1(line, fields.commandId) && this.#isContext(line) && isFilled$1(line, fields.correlationId) && bytes[line.start(fields.data)] === openObject && this.#days.of(bytes, line.start(fields.effectiveOn), line.end(fields.effectiveOn)) && hasId(line) && this.#isInstant(line) && isWhole$1(line, fields.revision, 0) && isWhole$1(line, fields.schemaVersion, 1) && isStreamName(line) && isFilled$1(line, fields.type);
	}
	#isContext(line) {
		if (line.is(fields.context, this.#context)) return true;
		const spelt = line.spelt(fields.context);
		if (!isFormOf("context", JSON.parse(spelt))) return false;
		this.#context = utf8(spelt);
		return true;
	}
	#isInstant(line) {
		const { bytes } = line;
		const start = line.start(fields.recordedAt);
		if (isAt(bytes, start, this.#minute)) return (bytes[start + secondsAt] ?? 0) <= fiveTens;
		if (!isFormOf("recordedAt", line.text(fields.recordedAt))) return false;
		this.#minute.set(bytes.subarray(start, start + toMinutes));
		return true;
	}
};
// packages/verifier/src/shared-values.ts
/** At this many values the memory is emptied and filled afresh, which bounds it. */
var knownMax = 16384;
/** Keeps one copy of equal values that come often, to be held by all who need one. */
var SharedValues = class {
	#known = /* @__PURE__ */ new Map();
	/** The copy that is kept of a value; `spelt` is a text that equal values share. */
	of(value, spelt = JSON.stringify(value)) {
		const known = this.#known.get(spelt);
		if (known !== void 0) return known;
		if (this.#known.size === knownMax) this.#known.clear();
		this.#known.set(spelt, value);
		return value;
	}
};
// packages/verifier/src/shared-texts.ts
/** Texts as long as a hash are not shared: hardly two are equal. */
var hashDigits = 64;
var isHolder = (value) => typeof value === "object" && value !== null;
/** Keeps one copy of equal texts for all values that hold them: names of roles, services and reasons come often. */
var SharedTexts = class {
	#texts = new SharedValues();
	/** Replaces every text in a value that was just parsed with the copy that is kept. */
	shareIn(value) {
		if (!isHolder(value)) return;
		for (const name in value) {
			const held = value[name];
			if (typeof held !== "string") this.shareIn(held);
			else if (held.length < hashDigits) value[name] = this.#texts.of(held, held);
		}
	}
};
// packages/verifier/src/log/told-events.ts
var untold = Object.freeze(JSON.parse("{}"));
/** Parses events, and keeps their data only if somebody reads it. */
var ToldEvents = class {
	#isTold;
	/** Texts and routes that many events share. */
	#texts = new SharedTexts();
	#routes = new SharedValues();
	constructor(isTold) {
		this.#isTold = isTold;
	}
	/** An event; its data is empty if nobody reads it. */
	event({ preimage, position }) {
		const event = JSON.parse(textOfUtf8(preimage) ?? "");
		const { type, stream } = event;
		const isTold = this.#isTold(type, stream);
		if (isTold) this.#texts.shareIn(event);
		return {
			...event,
			data: isTold ? this.#withRoute(event.data) : untold,
			position
		};
	}
	/** The events of an append. */
	append([first, ...others]) {
		return [this.event(first), ...others.map((event) => this.event(event))];
	}
	#withRoute(data) {
		return data.route === void 0 ? data : {
			...data,
			route: this.#routes.of(data.route)
		};
	}
};
// packages/verifier/src/notes/hold-against.ts
/** The roots of two different logs never have so few characters that differ. */
var misreadMost = 4;
/** Names the characters that were misread or misprinted, if the two roots are too alike for anything else. */
var misread = (given, made) => {
	const wrong = [...given].map((found, at) => ({
		found,
		at,
		expected: made[at]
	})).filter(({ found, expected }) => found !== expected).map(({ found, at, expected }) => `character ${at + 1} is ${found}, here ${expected}`);
	if (wrong.length > misreadMost) return "";
	return `. They differ in so little (${wrong.join("; ")}) that it is a slip of typing or of print: read it again`;
};
var holdOne = ({ size, rootAt, isSelection }, findings, checkpoint) => {
	const { name } = checkpoint;
	if (checkpoint.size > size) {
		const detail = `${name} covers ${checkpoint.size} events, but the log holds only ${size}`;
		findings.add("complete", "TailMissing", detail, { position: size });
		findings.add("appendOnly", "TreeShrank", detail, { position: size });
		return;
	}
	if (isSelection && checkpoint.size < size) {
		const detail = `${name} covers ${checkpoint.size} events; this selection is from a log of ${size} and can only be compared with checkpoints of ${size}: ask for the whole pack`;
		findings.add("appendOnly", "CheckpointNotCompared", detail);
		return;
	}
	const root = rootAt(checkpoint.size);
	if (root !== void 0 && sameBytes(root, checkpoint.root)) return;
	const given = base64Of(checkpoint.root);
	const theirs = root === void 0 ? "cannot be made" : `is ${base64Of(root)}${misread(given, base64Of(root))}`;
	const detail = `${name} gives the root ${given} for ${checkpoint.size} events; the root of the first ${checkpoint.size} events here ${theirs}`;
	findings.add("appendOnly", "RootDiffers", detail);
};
/** Compares trusted checkpoints with a log and with each other. */
var holdAgainst = (log, findings, checkpoints) => {
	const detail = "no trusted checkpoint was given";
	if (checkpoints.length === 0) findings.add("complete", "NoCheckpoint", detail);
	if (checkpoints.every(({ size }) => log.isSelection && size < log.size)) findings.add("appendOnly", "NoCheckpoint", detail);
	const bySize = /* @__PURE__ */ new Map();
	const ofFile = /* @__PURE__ */ new Map();
	for (const checkpoint of checkpoints) {
		holdOne(log, findings, checkpoint);
		const { name, size, root, file } = checkpoint;
		const twin = bySize.get(size);
		if (twin !== void 0 && !sameBytes(twin.root, root)) {
			const detail = `${twin.name} and ${name} give different roots for the first ${size} events`;
			findings.add("appendOnly", "CheckpointsDisagree", detail);
		}
		bySize.set(size, twin ?? checkpoint);
		const before = ofFile.get(file);
		if (before !== void 0 && size < before.size) {
			const detail = `${name} covers ${size} events, fewer than the ${before.size} of ${before.name} before it`;
			findings.add("appendOnly", "TreeShrank", detail);
		}
		ofFile.set(file, checkpoint);
	}
};
// packages/verifier/src/hashing.ts
var prefixed = /* @__PURE__ */ new Uint8Array(65536);
/** Writes the hash of a leaf of the tree at an offset. */
var leafHashInto = ({ sha256Into }, preimage, into, at = 0) => {
	const length = preimage.length + 1;
	if (prefixed.length < length) prefixed = new Uint8Array(2 * length);
	prefixed.set(preimage, 1);
	sha256Into(prefixed.subarray(0, length), into, at);
};
var pair = (/* @__PURE__ */ new Uint8Array(65)).fill(1, 0, 1);
/** Writes the hash of two nodes of the tree, which lie side by side in `both`, at an offset. */
var nodeHashInto = ({ sha256Into }, both, bothAt, into, at) => {
	for (let byte = 0; byte < 64; byte += 1) pair[1 + byte] = both[bothAt + byte] ?? 0;
	sha256Into(pair, into, at);
};
/** The hash of two nodes of the tree. */
var nodeHash = ({ sha256 }, left, right) => {
	pair.set(left, 1);
	pair.set(right, 33);
	return sha256(pair);
};
/** SHA-256 of a text, in hex. */
var sha256Hex = (hashing, text) => hashing.sha256Hex(text);
/** The hex digits of a UUIDv5 (RFC 9562, section 5.5), from the bytes of the namespace followed by the name. */
var uuid5HexOf = ({ sha1Hex }, named) => {
	const hex = sha1Hex(named);
	const variant = (Number.parseInt(hex.charAt(16), 16) & 3 | 8).toString(16);
	return `${hex.slice(0, 12)}5${hex.slice(13, 16)}${variant}${hex.slice(17, 32)}`;
};
var bytesOfHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
var dnsBytes = bytesOfHex("6ba7b8109dad11d180b400c04fd430c8");
/** The namespace of event ids. */
var uuidNamespace = (hashing) => bytesOfHex(uuid5HexOf(hashing, joined(dnsBytes, utf8("coflyfr"))));
// packages/verifier/src/rules/content-hash.ts
/** Documents below list their fields in canonical order, which spares sorting them. */
var hashOf = (hashing, document) => sha256Hex(hashing, canonicalTextOf(document));
var plainLegs = (legs) => legs.map(({ amount, costCentre, subjective }) => ({
	amount,
	costCentre,
	subjective
}));
/** The content hash of a virement, which an approval names. */
var virementHash = (hashing, { reference, financialYear, kind, reason, legs, laterYears }) => hashOf(hashing, {
	financialYear,
	kind,
	laterYears: laterYears.map((year) => ({
		financialYear: year.financialYear,
		legs: plainLegs(year.legs)
	})),
	legs: plainLegs(legs),
	reason,
	reference
});
/** The content hash of a drawdown. */
var drawdownHash = (hashing, { reserve, reference, amount, financialYear, to, purpose, reason, expiresOn }) => hashOf(hashing, {
	amount,
	expiresOn,
	financialYear,
	purpose,
	reason,
	reference,
	reserve,
	to
});
/** The content hash of a budget. */
var budgetHash = (hashing, financialYear, lines) => hashOf(hashing, {
	financialYear,
	lines
});
/** The content hash of approval rules. */
var rulesHash = (hashing, rules) => hashOf(hashing, rules);
// packages/verifier/src/rules/decision.ts
var nothing$2 = [];
/** A broken rule. */
var refused$1 = (detail) => ({
	code: "Refused",
	detail
});
/** A broken rule unless a condition holds. */
var must = (holds, otherwise) => holds ? nothing$2 : [refused$1(otherwise)];
var plain$1 = (value) => canonicalTextOf(value ?? null);
/** Whether two values are equal field by field. If not, their canonical JSON may be: it leaves out undefined fields. */
var isAlike = (one, other) => {
	if (one === other) return true;
	if (isList(one) && isList(other)) return one.length === other.length && one.every((item, at) => isAlike(item, other[at]));
	if (!isObject(one) || !isObject(other)) return false;
	const names = Object.keys(one);
	return names.length === Object.keys(other).length && names.every((name) => Object.hasOwn(other, name) && isAlike(one[name], other[name]));
};
/** Whether two values have the same canonical JSON; comparing them field by field first is faster. */
var isSame = (one, other) => isAlike(one, other) || plain$1(one) === plain$1(other);
/** `OutcomeDiffers` unless a recorded field is what the rules decide. */
var same = (field, recorded, decided) => {
	if (isSame(recorded, decided)) return nothing$2;
	return [{
		code: "OutcomeDiffers",
		detail: `${field}: ${plain$1(recorded)} on record, ${plain$1(decided)} decided`
	}];
};
/** The rules in force on a day. */
var rulesOn = ({ states }, day) => states.rules().inForceOn(day);
/** The rules in force on a day must allow the actor's role to give the command. */
function* may(decision, command, day = decision.event.effectiveOn) {
	const rules = rulesOn(decision, day);
	if (rules === void 0) {
		yield refused$1(`no rules are in force on ${day}`);
		return;
	}
	const roles = Object.hasOwn(rules.roles, command) ? rules.roles[command] : void 0;
	const { role } = decision.event.actor;
	if (roles !== void 0 && !roles.includes(role)) yield refused$1(`${role} may not ${command} on ${day}`);
}
/** If the register of the body holds the minute, it must support the decision. `onRecord` must say whether it does. */
function* supported({ event, data, states }, minute) {
	const { by = event.actor.role, verb = "approved", decidedOn = event.effectiveOn, subject } = minute;
	const found = states.body(by).get(data.decision);
	yield* found === void 0 ? [] : minuteFaults(event, found, {
		verb,
		decidedOn,
		subject
	});
	yield* same("onRecord", data.onRecord, found !== void 0);
}
function* minuteFaults({ effectiveOn }, found, { verb, decidedOn, subject }) {
	yield* must(found.verb === verb, `the minute says ${found.verb}, not ${verb}`);
	yield* must(found.decidedOn === decidedOn || found.callIn !== null && decidedOn === effectiveOn, `the minute is dated ${found.decidedOn}, not ${decidedOn}`);
	const about = found.subject;
	yield* must(about === null || about.kind === subject.kind && about.reference === subject.reference && (about.contentHash === void 0 || about.contentHash === subject.contentHash), `the minute is not about ${subject.kind} ${subject.reference}`);
	yield* must(found.callIn === null || (found.callIn === "open" || found.callIn === "stands") && effectiveOn >= found.inEffectFrom, `the minute is not in effect on ${effectiveOn}`);
}
var recorders = /* @__PURE__ */ new Set([
	"cabinet-member",
	"cabinet",
	"council",
	"scrutiny",
	"board"
]);
/**
* The actor must not take a seat while holding another that the rules reserve for a different person. But one person
* may record the approvals of several bodies.
*/
function* distinct(decision, taken, day, before) {
	const { id, role } = decision.event.actor;
	const different = rulesOn(decision, day)?.differentPeople ?? [];
	for (const other of before) {
		const isBoth = different.includes(taken) && different.includes(other.seat);
		const areRecorders = taken === "approver" && other.seat === "approver" && recorders.has(role) && recorders.has(other.role);
		if (isBoth && other.id === id && !areRecorders) yield refused$1(`${id} is ${other.seat} and ${taken}`);
	}
}
// packages/verifier/src/extremes.ts
/** The smaller of two amounts or days; `Math.min` takes only numbers. */
var smaller = (one, other) => {
	if (one < other) return one;
	return other;
};
/** The larger of two amounts or days. */
var larger = (one, other) => {
	if (one > other) return one;
	return other;
};
// packages/verifier/src/text/pounds.ts
/** Whether a text is an amount in pounds: two decimals, no leading zero, no negative zero. */
var isPounds = (text) => /^-?(?:0|[1-9][0-9]{0,15})\.[0-9]{2}$/.test(text) && text !== "-0.00";
var amountsMax = 4096;
/** Amounts converted lately: several checks convert the amounts of an event, one after the other. */
var amounts = /* @__PURE__ */ new Map();
/** An amount in pounds as whole pence. */
var penceOf = (pounds) => {
	const known = amounts.get(pounds);
	if (known !== void 0) return known;
	if (amounts.size === amountsMax) amounts.clear();
	const pence = BigInt(pounds.replace(".", ""));
	amounts.set(pounds, pence);
	return pence;
};
/** An amount in pounds with the other sign. */
var opposite$2 = (pounds) => pounds.startsWith("-") ? pounds.slice(1) : pounds === "0.00" ? pounds : `-${pounds}`;
/** Whole pence as an amount in pounds. */
var poundsOf = (pence) => {
	const digits = (pence < 0n ? -pence : pence).toString().padStart(3, "0");
	return `${pence < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
// packages/verifier/src/rules/processes.ts
/** The processes of finance. */
var processNames = /* @__PURE__ */ new Set([
	"process:reserve-funding",
	"process:reserve-receipts",
	"process:later-years",
	"process:carry-forward",
	"process:commitment-carry",
	"process:sealing"
]);
/** Checks the envelope of an event that a process's command led to. */
function* byProcess({ event, hashing }, { name, command, gift, suffix = "", effectiveOn, data }) {
	const actor = {
		id: `process:${name}`,
		role: "system"
	};
	yield* must(event.actor.role === "system", "only a process may do this");
	yield* same("actor", event.actor, actor);
	yield* same("causationId", event.causationId, gift.id);
	yield* same("correlationId", event.correlationId, gift.correlationId);
	yield* same("commandId", event.commandId, `process:${name}:${gift.id}${suffix}`);
	yield* same("effectiveOn", event.effectiveOn, effectiveOn);
	const given = canonicalTextOf({
		actor,
		command,
		data,
		effectiveOn
	});
	yield* same("commandHash", event.commandHash, sha256Hex(hashing, given));
}
// packages/verifier/src/rules/of-actuals.ts
var postingsMax = 500;
var sumMax$1 = penceOf("1000000000000000.00");
var groupOf = ({ effectiveOn, data }) => `${effectiveOn} ${data.period} ${data.concerns}`;
/** Checks all postings of an append together; done with its first event. */
function* together({ append, states, data }) {
	const postings = append.flatMap((event) => event.data.postings ?? []);
	yield* must(postings.length > 0 && postings.length <= postingsMax, "a batch holds 1 to 500 postings");
	const batch = states.actuals(data.financialYear, data.source).batch(data.batch);
	yield* must(!batch.isClosed, `the batch ${data.batch} is closed`);
	let { debits, credits } = batch;
	for (const { amount } of postings) {
		const pence = penceOf(amount);
		if (pence > 0n) debits += pence;
		else credits += pence;
	}
	yield* must(debits <= sumMax$1 && credits >= -sumMax$1, "the sums of the batch are too large");
	const groups = append.map(groupOf);
	yield* same("groups", new Set(groups).size, groups.length);
}
var imported = function* (decision) {
	const { data, event, states, number, append } = decision;
	yield* may(decision, "ImportActuals");
	if (number === 0) yield* together(decision);
	yield* same("data.batch", data.batch, append[0].data.batch);
	const periods = states.periods(data.financialYear);
	const meant = data.concerns ?? data.period;
	const open = periods.firstOpen;
	if (open === void 0) {
		yield refused$1("no period of the year is open");
		return;
	}
	if (data.postings.length === 0) yield refused$1("there is no posting");
	if (!periods.isClosed(meant)) {
		yield* same("data.period", data.period, meant);
		yield* same("data.concerns", data.concerns, null);
		const [first, last] = daysOfPeriod(data.financialYear, meant);
		for (const { postedOn } of data.postings) {
			const clipped = larger(first, smaller(postedOn, last));
			yield* same("effectiveOn", event.effectiveOn, clipped);
		}
	} else {
		yield* same("data.period", data.period, open);
		const [first] = daysOfPeriod(data.financialYear, open);
		yield* same("effectiveOn", event.effectiveOn, first);
		yield* same("data.concerns", data.concerns, meant);
	}
};
var batchClosed = function* (decision) {
	const { data, states } = decision;
	const batch = states.actuals(data.financialYear, data.source).batch(data.batch);
	yield* may(decision, "CloseBatch");
	yield* must(!batch.isClosed, `the batch ${data.batch} is closed`);
	yield* must(data.count === batch.count, `it states a count of ${data.count}, but there are ${batch.count} postings`);
	const total = poundsOf(batch.debits + batch.credits);
	yield* must(data.controlTotal === total, `it states a control total of ${data.controlTotal}, but the postings add up to ${total}`);
	yield* same("data.debits", data.debits, poundsOf(batch.debits));
	yield* same("data.credits", data.credits, poundsOf(batch.credits));
};
var periodClosed = function* (decision) {
	const { data, event, states } = decision;
	const periods = states.periods(data.financialYear);
	yield* may(decision, "ClosePeriod");
	yield* must(data.period === periods.firstOpen, `the first open period is ${periods.firstOpen}`);
	yield* must(event.effectiveOn >= periods.lastOn, "it is dated before the previous step");
};
var periodReopened = function* (decision) {
	const { data, event, states } = decision;
	const periods = states.periods(data.financialYear);
	yield* must(event.actor.role === data.by, "the actor is not the person or body that decides");
	yield* may(decision, "ReopenPeriod", data.decidedOn);
	yield* must(Number(data.period.slice(1)) === periods.closedCount, "it is not the latest closed period");
	yield* must(event.effectiveOn >= periods.lastOn && data.decidedOn >= periods.lastOn, "it is dated before the previous step");
	yield* must(!(states.budget(data.financialYear).carriedServices.size > 0) || data.period === "P13", "the year has already been carried forward");
	yield* supported(decision, {
		by: data.by,
		decidedOn: data.decidedOn,
		subject: {
			kind: "period",
			reference: `${data.financialYear} ${data.period}`
		}
	});
};
var sealed = function* (decision) {
	const { data, states } = decision;
	const { financialYear, period, upTo } = data;
	const periods = states.periods(financialYear);
	const gift = periods.closes.get(upTo);
	if (gift === void 0 || gift.data.period !== period) {
		yield refused$1(`no close of ${period} of ${financialYear} stands at position ${upTo}`);
		return;
	}
	yield* must(!periods.sealed.has(upTo), "it has already been sealed");
	yield* byProcess(decision, {
		name: "sealing",
		command: "SealReports",
		gift,
		effectiveOn: gift.effectiveOn,
		data: {
			financialYear,
			period,
			upTo
		}
	});
};
/** Rules of actuals and of periods, by type of event. */
var rulesOfActuals = {
	ActualsImported: imported,
	BatchClosed: batchClosed,
	PeriodClosed: periodClosed,
	PeriodReopened: periodReopened,
	ReportsSealed: sealed
};
// packages/verifier/src/rules/heads.ts
var keysMax = 65536;
var keyCount = 0;
/** Known keys by cost centre and subjective. Using the same string again spares hashing it at every look-up. */
var keys = /* @__PURE__ */ new Map();
/** A head as a key of maps. */
var headKey = ({ costCentre, subjective }) => {
	let ofCentre = keys.get(costCentre);
	const known = ofCentre?.get(subjective);
	if (known !== void 0) return known;
	if (ofCentre === void 0 || keyCount === keysMax) {
		if (keyCount === keysMax) keys.clear();
		ofCentre = /* @__PURE__ */ new Map();
		keys.set(costCentre, ofCentre);
	}
	const key = `${costCentre}\u0000${subjective}`;
	ofCentre.set(subjective, key);
	keyCount = keyCount === keysMax ? 1 : keyCount + 1;
	return key;
};
/** The head of a key. */
var headOf = (key) => {
	const [costCentre = "", subjective = ""] = key.split("\0");
	return {
		costCentre,
		subjective
	};
};
/** Whether two heads are the same. */
var isSameHead = (one, other) => headKey(one) === headKey(other);
/** The sum of legs, in pence. */
var netOf = (legs) => legs.reduce((sum, { amount }) => sum + penceOf(amount), 0n);
/** The sum of the positive legs, in pence. */
var grossOf = (legs) => legs.reduce((sum, { amount }) => amount.startsWith("-") ? sum : sum + penceOf(amount), 0n);
/** Whether no head is listed twice. */
var areHeadsOnce = (legs) => new Set(legs.map(headKey)).size === legs.length;
/** Adds to the sum of a key. */
var addTo = (sums, key, amount) => {
	sums.set(key, (sums.get(key) ?? 0n) + amount);
};
// packages/verifier/src/rules/route.ts
/** The legs of a virement by year: its own year, and the later ones. */
var yearsOf = ({ financialYear, legs, laterYears }) => [{
	financialYear,
	legs
}, ...laterYears];
var scopes = [
	"service",
	"directorate",
	"council"
];
var scopeOf = (budget, legs) => {
	const lines = legs.map((leg) => budget.heads.line(leg));
	if (lines.includes(void 0)) return 2;
	if (new Set(lines.map((line) => line?.directorate)).size > 1) return 2;
	return new Set(lines.map((line) => line?.service)).size > 1 ? 1 : 0;
};
/** Whether the legs of any one year are on both revenue and capital lines of this year's budget. */
var isMixed = (budget, document) => yearsOf(document).some(({ legs }) => {
	const funds = legs.flatMap((leg) => budget.heads.line(leg)?.fund ?? []);
	return funds.includes("revenue") && funds.includes("capital");
});
var highest = (amounts) => amounts.reduce((most, amount) => larger(amount, most), 0n);
var isWithin = (amount, limit, netRevenue) => {
	if (limit === null) return true;
	if (typeof limit === "string") return amount <= penceOf(limit);
	const [whole = "", fraction = ""] = limit.percentOfNetRevenue.split(".");
	return amount <= netRevenue * BigInt(whole + fraction.padEnd(4, "0")) / 1000000n;
};
var holds = (row, rules, figures) => {
	const { scope, gross, mixed, kind, netRevenue, earlierOf } = figures;
	if (!((row.kinds === void 0 || row.kinds.includes(kind)) && row.mixesCapitalAndRevenue === true === mixed && scopes.indexOf(row.scope) >= scope)) return false;
	const authority = row.steps.at(-1)?.by ?? "";
	const { countEarlierApprovals, yearlyLimits } = rules.cumulative;
	const earlier = earlierOf(authority);
	return isWithin(gross + (countEarlierApprovals ? earlier : 0n), row.upTo, netRevenue) && yearlyLimits.every((limit) => limit.authority !== authority || isWithin(gross + earlier, limit.upTo, netRevenue));
};
/** The route of a virement, by the totals approved so far; undefined if no row of the rules applies. */
var virementRoute = (rules, budget, document, counted = (authority, year, leg) => budget.approvedFor(authority, year, leg)) => {
	const years = yearsOf(document);
	const gross = highest(years.map(({ legs }) => grossOf(legs)));
	const earlierOf = (authority) => highest(years.map(({ financialYear, legs }) => grossOf(legs) + highest(legs.map((leg) => counted(authority, financialYear, leg))))) - gross;
	const figures = {
		scope: Math.max(...years.map(({ legs }) => scopeOf(budget, legs))),
		gross,
		mixed: isMixed(budget, document),
		kind: document.kind,
		netRevenue: budget.heads.netRevenue,
		earlierOf
	};
	const row = rules.virements.find((one) => holds(one, rules, figures));
	if (row === void 0) return void 0;
	return {
		rule: row.name,
		steps: row.steps,
		reportTo: row.reportTo ?? []
	};
};
// packages/verifier/src/rules/state/steps.ts
/** The step that an event takes. */
var stepOf = ({ type, actor, data }) => ({
	by: data.by,
	act: type.endsWith("Approved") ? "approve" : "agree",
	actorId: actor.id,
	actorRole: actor.role
});
/** The seats of those who took steps. */
var approversOf = (steps) => steps.map(({ actorId, actorRole }) => ({
	seat: "approver",
	id: actorId,
	role: actorRole
}));
// packages/verifier/src/rules/state/virement-state.ts
var proposer = ({ actor }) => ({
	seat: "proposer",
	id: actor.id,
	role: actor.role
});
/** One empty list for all virements, because very many have no steps or reversals. */
var none$2 = [];
/** A virement after the event that proposes it. */
var proposedVirement = (event) => ({
	document: event.data,
	status: "proposed",
	steps: none$2,
	proposers: [proposer(event)],
	versionOn: event.effectiveOn,
	lastStepOn: event.effectiveOn,
	reversals: none$2,
	approvedBy: null
});
var ended = {
	VirementRejected: "rejected",
	VirementWithdrawn: "withdrawn",
	VirementPosted: "posted"
};
/** A virement after a later event. */
var nextVirement = (virement, event) => {
	const { type, effectiveOn, data } = event;
	const step = { lastStepOn: effectiveOn };
	if (type === "VirementAmended") return {
		...virement,
		...step,
		document: data,
		status: "proposed",
		steps: [],
		proposers: virement.proposers.concat(proposer(event)),
		versionOn: effectiveOn,
		approvedBy: null
	};
	if (type === "VirementAgreed") return {
		...virement,
		...step,
		status: "agreed",
		steps: virement.steps.concat(stepOf(event))
	};
	if (type === "VirementApproved") return {
		...virement,
		...step,
		status: "approved",
		steps: virement.steps.concat(stepOf(event)),
		approvedBy: data.by
	};
	if (type === "VirementReversed") return {
		...virement,
		reversals: virement.reversals.concat(data.reversalReference)
	};
	return {
		...virement,
		...step,
		status: ended[type] ?? virement.status
	};
};
/** Whether a virement may still be posted. */
var isPending = ({ status }) => status === "proposed" || status === "agreed" || status === "approved";
// packages/verifier/src/rules/step-in-turn.ts
/** An event must take a step of its route, and in turn. Optional steps may be passed over. */
function* stepInTurn({ event, data }, taken) {
	const { steps } = data.route;
	const { by: own, act } = stepOf(event);
	const at = steps.findIndex((step) => step.by === own && step.act === act);
	yield* must(at >= 0, `the route has no such step for ${own}`);
	const isTaken = (by) => taken.some((step) => step.by === by);
	yield* must(!isTaken(own), "the step has already been taken");
	yield* must(steps.slice(0, at).every(({ by, optional }) => optional === true || isTaken(by)), "an earlier step has not been taken");
	yield* must(!(steps[at]?.optional === true && steps.slice(at + 1).some(({ by }) => isTaken(by))), "a later step has already been taken");
}
// packages/verifier/src/rules/of-proposals.ts
var budgetOf$2 = ({ data, states }) => states.budget(data.financialYear);
/** Legs must move money and add up to zero. */
function* balanced(legs) {
	yield* must(legs.length >= 2, "there are fewer than two legs");
	yield* must(!legs.some(({ amount }) => penceOf(amount) === 0n), "a leg has an amount of zero");
	yield* must(areHeadsOnce(legs), "a head is listed twice");
	yield* must(netOf(legs) === 0n, "the legs do not add up to zero");
}
/** R4: a head must have the money that a negative leg takes from it. */
function* given$1(budget, legs, without = []) {
	for (const leg of legs) {
		const line = budget.heads.line(leg);
		const isFree = line?.kind === "income" || line?.amount.startsWith("-");
		if (!leg.amount.startsWith("-") || isFree) continue;
		const own = without === "pending" ? [] : without.filter((other) => other.amount.startsWith("-") && other.costCentre === leg.costCentre && other.subjective === leg.subjective);
		const held = without === "pending" ? 0n : budget.heads.pendingOut(leg) - netOf(own);
		yield* must(budget.heads.revised(leg) + held + penceOf(leg.amount) >= 0n, `${leg.costCentre} ${leg.subjective} cannot give ${leg.amount}`);
	}
}
/** None of the heads may belong to a service that was carried forward. */
function* uncarried(budget, heads) {
	yield* must(!heads.some((head) => budget.isCarried(head)), "a head has already been carried forward");
}
function* checkedYears({ financialYear, laterYears }) {
	const names = laterYears.map((year) => year.financialYear);
	yield* must(names.every((name) => name > financialYear) && new Set(names).size === names.length, "a later year is not later than this one, or is listed twice");
	for (const { legs } of laterYears) yield* balanced(legs);
}
/** The checks that new, amended and reversing virements share. */
function* proposal(decision, before, notBefore) {
	const { data, event, hashing } = decision;
	const budget = budgetOf$2(decision);
	yield* must(budget.heads.isApproved, "no budget is approved");
	yield* must(isInYear(event.effectiveOn, data.financialYear), "it is not dated in the year");
	yield* must(event.effectiveOn >= notBefore, "it is dated before the previous step");
	yield* balanced(data.legs);
	yield* checkedYears(data);
	yield* must(data.legs.every((leg) => budget.heads.line(leg) !== void 0), "a head is not a line of the budget");
	yield* uncarried(budget, data.legs);
	const rules = rulesOn(decision, event.effectiveOn);
	if (isMixed(budget, data)) yield* must(rules?.virements.some((row) => row.mixesCapitalAndRevenue === true) === true, "capital and revenue are mixed");
	if (data.kind !== "technical") {
		yield* must(yearsOf(data).flatMap(({ legs }) => legs.flatMap((leg) => budget.heads.line(leg) ?? [])).every(({ controllable }) => controllable), "a head is not controllable");
		yield* given$1(budget, data.legs, before === void 0 ? [] : before.document.legs);
	}
	yield* same("data.contentHash", data.contentHash, virementHash(hashing, data));
	yield* routed(decision, data, event.effectiveOn, before);
}
function* routed(decision, document, day, amended) {
	const rules = rulesOn(decision, day);
	if (rules === void 0) {
		yield refused$1(`no rules are in force on ${day}`);
		return;
	}
	const budget = budgetOf$2(decision);
	const own = (authority, year, leg) => {
		if (amended?.approvedBy !== authority || amended.document.kind === "technical") return 0n;
		const sum = netOf(yearsOf(amended.document).filter(({ financialYear }) => financialYear === year).flatMap((one) => one.legs).filter((one) => one.costCentre === leg.costCentre && one.subjective === leg.subjective && one.amount.startsWith("-") === leg.amount.startsWith("-")));
		return sum < 0n ? -sum : sum;
	};
	const route = virementRoute(rules, budget, document, (authority, year, leg) => budget.approvedFor(authority, year, leg) - own(authority, year, leg));
	yield* must(route !== void 0, "no row of the approval rules applies to it");
	yield* same("data.route", decision.data.route, route);
}
function* newReference$1({ data, states }) {
	yield* must(!states.budget(data.financialYear).virements.has(data.reference), `the reference ${data.reference} has already been used`);
}
var proposed = function* (decision) {
	const { data, number, append } = decision;
	const first = append[number - 1];
	if (first?.type === "VirementReversed") {
		const reversed = budgetOf$2(decision).virements.get(first.data.reference);
		yield* newReference$1(decision);
		yield* proposal(decision, void 0, reversed?.lastStepOn ?? "");
		return;
	}
	yield* may(decision, "ProposeVirement");
	yield* newReference$1(decision);
	yield* same("data.reverses", data.reverses, null);
	yield* proposal(decision, void 0, "");
};
/** The virement that an event is about. */
var known$2 = (decision) => budgetOf$2(decision).virements.get(decision.data.reference);
var amended = function* (decision) {
	const before = known$2(decision);
	yield* may(decision, "AmendVirement");
	if (before === void 0) {
		yield refused$1("there is no such virement");
		return;
	}
	yield* must(isPending(before), `its status is ${before.status}`);
	yield* same("data.reverses", decision.data.reverses, before.document.reverses);
	yield* same("data.contentHashBefore", decision.data.contentHashBefore, before.document.contentHash);
	yield* proposal(decision, before, before.lastStepOn);
};
function* undecided({ event, data }, before) {
	yield* must(event.actor.role === data.by, "the actor is not the person or body that decides");
	yield* must(before.status === "proposed" || before.status === "agreed", `its status is ${before.status}`);
	yield* must(event.effectiveOn >= before.lastStepOn, "it is dated before the previous step");
	yield* must(data.decidedOn >= before.versionOn, "it was decided before it was proposed");
	yield* must(data.contentHash === before.document.contentHash, "the content hash belongs to a different version");
}
var decided$2 = function* (decision) {
	const { data, event } = decision;
	const before = known$2(decision);
	if (before === void 0) {
		yield refused$1("there is no such virement");
		return;
	}
	yield* undecided(decision, before);
	yield* must(isInYear(event.effectiveOn, data.financialYear), "it is not dated in the year");
	yield* routed(decision, before.document, data.decidedOn);
	const act = event.type === "VirementApproved" ? "approve" : "agree";
	yield* stepInTurn(decision, before.steps);
	yield* distinct(decision, "approver", data.decidedOn, [...before.proposers, ...approversOf(before.steps)]);
	yield* supported(decision, {
		by: data.by,
		verb: act === "approve" ? "approved" : "agreed",
		decidedOn: data.decidedOn,
		subject: {
			kind: "virement",
			reference: data.reference,
			contentHash: data.contentHash
		}
	});
};
var rejected = function* (decision) {
	const { data } = decision;
	const before = known$2(decision);
	if (before === void 0) {
		yield refused$1("there is no such virement");
		return;
	}
	yield* undecided(decision, before);
	const rules = rulesOn(decision, data.decidedOn);
	yield* must((rules && virementRoute(rules, budgetOf$2(decision), before.document))?.steps.some(({ by }) => by === data.by) === true, "the step is not in the route");
	yield* supported(decision, {
		by: data.by,
		verb: "refused",
		decidedOn: data.decidedOn,
		subject: {
			kind: "virement",
			reference: data.reference,
			contentHash: data.contentHash
		}
	});
};
/** Rules of proposing and deciding virements, by type of event. */
var rulesOfProposals = {
	VirementProposed: proposed,
	VirementAmended: amended,
	VirementAgreed: decided$2,
	VirementApproved: decided$2,
	VirementRejected: rejected
};
// packages/verifier/src/rules/state/budget-heads.ts
/** The lines of a year's budget and the figures at its heads, in pence. */
var BudgetHeads = class {
	#lines = /* @__PURE__ */ new Map();
	#revised = /* @__PURE__ */ new Map();
	#pendingOut = /* @__PURE__ */ new Map();
	#waiting = [];
	#services = /* @__PURE__ */ new Map();
	#costCentres = /* @__PURE__ */ new Map();
	/** Whether a budget is approved. */
	isApproved = false;
	/** The sum of the revenue lines. */
	netRevenue = 0n;
	/** Sets the lines, once they are approved. */
	approve(lines) {
		this.isApproved = true;
		for (const line of lines) {
			this.#lines.set(headKey(line), line);
			this.#services.set(line.service, [...this.#services.get(line.service) ?? [], line]);
			const others = this.#costCentres.get(line.costCentre) ?? [];
			this.#costCentres.set(line.costCentre, [...others, line]);
			addTo(this.#revised, headKey(line), penceOf(line.amount));
			if (line.fund === "revenue") this.netRevenue += penceOf(line.amount);
		}
		for (const leg of this.#waiting) this.move(leg);
	}
	/** The line of a head. */
	line(head) {
		return this.#lines.get(headKey(head));
	}
	/** All lines. */
	lines() {
		return [...this.#lines.values()];
	}
	/** The lines of a service. */
	linesOfService(service) {
		return this.#services.get(service) ?? [];
	}
	/** The services that a cost centre's lines belong to. */
	servicesOf(costCentre) {
		return [...new Set((this.#costCentres.get(costCentre) ?? []).map(({ service }) => service))];
	}
	/** Changes the revised budget at a head. */
	move(leg, sign = 1n) {
		addTo(this.#revised, headKey(leg), sign * penceOf(leg.amount));
	}
	/** Keeps legs, to be moved when a budget is approved. */
	wait(legs) {
		this.#waiting.push(...legs);
	}
	/** Counts the negative legs of a pending virement as held, or no longer (sign −1). */
	hold(legs, sign) {
		for (const leg of legs) if (leg.amount.startsWith("-")) addTo(this.#pendingOut, headKey(leg), sign * penceOf(leg.amount));
	}
	/** The revised budget at a head. */
	revised(head) {
		return this.#revised.get(headKey(head)) ?? 0n;
	}
	/** The sum that pending virements would take from a head: zero or negative. */
	pendingOut(head) {
		return this.#pendingOut.get(headKey(head)) ?? 0n;
	}
};
// packages/verifier/src/rules/state/giver.ts
/** The part of an event to keep. */
var giverOf = ({ type, data, effectiveOn, id, correlationId }) => ({
	type,
	data,
	effectiveOn,
	id,
	correlationId
});
// packages/verifier/src/rules/state/budget-state.ts
/** The key of a movement from one stream to another. */
var giftKey = (gift) => `${gift.stream}@${gift.revision}`;
var drawdownKey = (reserve, reference) => `${reserve} ${reference}`;
/**
* Whether a posted virement need not be kept as a giver: it has no legs in later years. A technical one is kept even
* so, because its kind may be looked up.
*/
var givesNothing = ({ type, data }) => type === "VirementPosted" && data.laterYears.length === 0 && data.kind !== "technical";
var sideOf = (authority, year, { amount }) => `${authority}\u0001${year}\u0001${amount.startsWith("-") ? "-" : "+"}`;
var giving$2 = /* @__PURE__ */ new Set([
	"VirementPosted",
	"ContributedToReserve",
	"DrawdownReversed",
	"CarriedForward"
]);
/** The state of a stream `budget-YEAR`. */
var BudgetState = class {
	heads = new BudgetHeads();
	virements = /* @__PURE__ */ new Map();
	drafts = /* @__PURE__ */ new Map();
	/** References that were used, each after the type of its event; but not those of virements. */
	references = /* @__PURE__ */ new Set();
	givers = /* @__PURE__ */ new Map();
	returned = /* @__PURE__ */ new Set();
	receivedGifts = /* @__PURE__ */ new Set();
	forwarded = /* @__PURE__ */ new Map();
	carriedServices = /* @__PURE__ */ new Set();
	carryForwardTargets = [];
	includes = [];
	/** Approved sums by head, for each authority, year and sign. */
	#approvedBy = /* @__PURE__ */ new Map();
	#received = /* @__PURE__ */ new Map();
	/** The money that came of a drawdown, if any did. */
	received(reserve, reference) {
		return this.#received.get(drawdownKey(reserve, reference));
	}
	/** The sum that an authority has approved for a year at a head, of legs with the sign of `leg`. */
	approvedFor(authority, year, leg) {
		return this.#approvedBy.get(sideOf(authority, year, leg))?.get(headKey(leg)) ?? 0n;
	}
	/** Whether a head is a revenue line of a service that was carried forward. */
	isCarried(head) {
		const line = this.heads.line(head);
		return line?.fund === "revenue" && this.carriedServices.has(line.service);
	}
	/** Takes the next event of the stream. */
	fold(event) {
		const { type, data, revision } = event;
		if (giving$2.has(type) && !givesNothing(event)) this.givers.set(revision, giverOf(event));
		if (type.startsWith("Virement")) this.#foldVirement(event);
		else this.#foldOther(event);
		if (data.reference !== void 0 && !type.startsWith("Virement")) this.references.add(`${type} ${data.reference}`);
	}
	#countApproval({ document }, authority, sign) {
		if (document.kind === "technical") return;
		const years = [{
			financialYear: document.financialYear,
			legs: document.legs
		}, ...document.laterYears];
		for (const { financialYear, legs } of years) for (const leg of legs) {
			const side = sideOf(authority, financialYear, leg);
			const approved = this.#approvedBy.get(side) ?? /* @__PURE__ */ new Map();
			this.#approvedBy.set(side, approved);
			const pence = penceOf(leg.amount);
			addTo(approved, headKey(leg), sign * (pence < 0n ? -pence : pence));
		}
	}
	#foldVirement(event) {
		const { type, data } = event;
		if (type === "VirementForwarded" || type === "VirementCarried") {
			this.receivedGifts.add(giftKey(data.gift));
			if (type === "VirementForwarded") this.forwarded.set(giftKey(data.gift), event);
			else for (const leg of data.legs) this.heads.move(leg);
			return;
		}
		const before = this.virements.get(data.reference);
		if (type === "VirementProposed") {
			this.virements.set(data.reference, proposedVirement(event));
			this.heads.hold(data.legs, 1n);
			return;
		}
		if (before === void 0) return;
		if (type === "VirementAmended" && before.approvedBy !== null) this.#countApproval(before, before.approvedBy, -1n);
		const after = nextVirement(before, event);
		this.virements.set(data.reference, after);
		if (type === "VirementApproved") this.#countApproval(after, data.by, 1n);
		if (isPending(before)) this.heads.hold(before.document.legs, -1n);
		if (isPending(after)) this.heads.hold(after.document.legs, 1n);
		if (type === "VirementPosted") this.#post(data, after.document.reverses);
	}
	#post({ legs }, reverses) {
		for (const leg of legs) this.heads.move(leg);
		const first = reverses === null ? void 0 : this.virements.get(reverses);
		if (first !== void 0 && reverses !== null) this.virements.set(reverses, {
			...first,
			status: "reversed"
		});
	}
	#foldOther(event) {
		const { type, data, effectiveOn, stream } = event;
		if (type === "BudgetLinesDrafted") this.drafts.set(data.part, event);
		else if (type === "BudgetApproved") {
			this.includes = data.includes;
			this.heads.approve(data.fromDraft ? this.draftedLines() : data.lines);
		} else if (type === "SpecificGrantReceived" || type === "SupplementaryEstimateApproved") for (const leg of data.legs) this.heads.move(leg);
		else if (type === "ContributedToReserve" && data.from !== null) this.heads.move({
			...data.from,
			amount: data.amount
		}, -1n);
		else if (type === "ReserveFundingReceived") this.#receive(data, effectiveOn);
		else if (type === "DrawdownReversed") this.#reverse(data, effectiveOn);
		else if (type === "GiftReturned") this.#return(data, effectiveOn, stream);
		else if (type === "CarryForwardReceived") {
			this.receivedGifts.add(giftKey(data.gift));
			if (this.heads.isApproved) for (const leg of data.legs) this.heads.move(leg);
			else this.heads.wait(data.legs);
		} else if (type === "CarriedForward") this.#carry(data);
	}
	/** The lines of the drafted parts, in the order of their numbers. */
	draftedLines() {
		return [...this.drafts].sort(([one], [other]) => one - other).flatMap(([, { data }]) => data.lines);
	}
	/** The latest day of a drafted part; the empty text, which sorts before every day, if there is none. */
	lastDraftedOn() {
		return [...this.drafts.values()].map(({ effectiveOn }) => effectiveOn).sort().at(-1) ?? "";
	}
	#change(data, change) {
		const none = {
			to: data.to,
			received: 0n,
			reversed: 0n,
			applied: 0n,
			lastOn: ""
		};
		const key = drawdownKey(data.reserve, data.reference);
		this.#received.set(key, change(this.#received.get(key) ?? none));
	}
	#receive(data, on) {
		this.receivedGifts.add(giftKey(data.gift));
		this.heads.move({
			...data.to,
			amount: data.amount
		});
		this.#change(data, (known) => ({
			...known,
			to: data.to,
			received: known.received + penceOf(data.amount),
			lastOn: larger(known.lastOn, on)
		}));
	}
	#reverse(data, on) {
		this.heads.move({
			...data.to,
			amount: data.amount
		}, -1n);
		this.#change(data, (known) => ({
			...known,
			reversed: known.reversed + penceOf(data.amount),
			lastOn: larger(known.lastOn, on)
		}));
	}
	#return(data, on, stream) {
		if (data.gift.stream === stream) this.returned.add(data.gift.revision);
		if (data.head !== null) this.heads.move({
			...data.head,
			amount: data.amount
		});
		if (data.kind === "reversed-drawdown") this.#change(data, (known) => ({
			...known,
			reversed: known.reversed - penceOf(data.amount),
			lastOn: larger(known.lastOn, on)
		}));
	}
	#carry(data) {
		for (const { service } of data.services) this.carriedServices.add(service);
		for (const { to } of data.services) if (to !== null) this.carryForwardTargets.push(to);
		for (const { reserve, item, applied } of data.funding) {
			const drawdown = reserve === null ? void 0 : this.received(reserve, item);
			if (reserve === null || drawdown === void 0) continue;
			this.heads.move({
				...drawdown.to,
				amount: opposite$2(applied)
			});
			const of = {
				...data,
				reserve,
				reference: item,
				to: drawdown.to
			};
			this.#change(of, (known) => ({
				...known,
				applied: known.applied + penceOf(applied)
			}));
		}
	}
};
// packages/verifier/src/rules/of-postings.ts
var budgetOf$1 = ({ data, states }) => states.budget(data.financialYear);
var known$1 = (decision) => budgetOf$1(decision).virements.get(decision.data.reference);
var documentFields = [
	"financialYear",
	"kind",
	"reason",
	"legs",
	"laterYears",
	"contentHash",
	"reverses"
];
var posted$1 = function* (decision) {
	const { data, event } = decision;
	const budget = budgetOf$1(decision);
	const before = known$1(decision);
	yield* may(decision, "PostVirement");
	if (before?.status !== "approved") {
		yield refused$1(`it is ${before?.status ?? "unknown"}, not approved`);
		return;
	}
	yield* must(isInYear(event.effectiveOn, data.financialYear), "it is not dated in the year");
	yield* must(event.effectiveOn >= before.lastStepOn, "it is dated before the previous step");
	yield* distinct(decision, "poster", event.effectiveOn, [...before.proposers, ...approversOf(before.steps)]);
	const { document } = before;
	yield* uncarried(budget, document.legs);
	if (document.kind !== "technical") yield* given$1(budget, document.legs, "pending");
	for (const field of documentFields) yield* same(`data.${field}`, data[field], document[field]);
};
var withdrawn = function* (decision) {
	const before = known$1(decision);
	yield* may(decision, "WithdrawVirement");
	if (before === void 0 || !isPending(before)) {
		yield refused$1(`it is ${before?.status ?? "unknown"}`);
		return;
	}
	yield* must(decision.event.effectiveOn >= before.lastStepOn, "it is dated before the previous step");
};
var opposite$1 = (amount) => amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
var oppositeLegs = (legs) => legs.map((leg) => ({
	...leg,
	amount: opposite$1(leg.amount)
}));
var oppositeYears = (years) => years.map(({ financialYear, legs }) => ({
	financialYear,
	legs: oppositeLegs(legs)
}));
var reversed = function* (decision) {
	const { data, append, number } = decision;
	const budget = budgetOf$1(decision);
	const before = known$1(decision);
	yield* may(decision, "ReverseVirement");
	if (before?.status !== "posted") {
		yield refused$1(`it is ${before?.status ?? "unknown"}, not posted`);
		return;
	}
	const isLive = (reference) => {
		const status = budget.virements.get(reference)?.status;
		return status !== "rejected" && status !== "withdrawn";
	};
	yield* must(!before.reversals.some(isLive), "it is being reversed");
	const next = append[number + 1];
	yield* same("next", next?.type, "VirementProposed");
	if (next === void 0) return;
	const { document } = before;
	yield* same("reference", next.data.reference, data.reversalReference);
	yield* same("reason", next.data.reason, data.reason);
	yield* same("reverses", next.data.reverses, data.reference);
	yield* same("kind", next.data.kind, document.kind);
	yield* same("legs", next.data.legs, oppositeLegs(document.legs));
	yield* same("laterYears", next.data.laterYears, oppositeYears(document.laterYears));
};
/** Why the legs of an earlier year's virement cannot enter this year's budget, or undefined if they can. */
var keptOut = (budget, legs, isTechnical) => {
	const lines = legs.map((leg) => budget.heads.line(leg));
	if (lines.includes(void 0)) return "a head is not a line of the budget";
	if (legs.some((leg) => budget.isCarried(leg))) return "a head has already been carried forward";
	if (new Set(lines.map((line) => line?.fund)).size > 1) return "capital and revenue are mixed";
	if (!isTechnical && lines.some((line) => line?.controllable === false)) return "a head is not controllable";
};
function* later(decision) {
	const { data, event, states } = decision;
	const gift = states.giver(data.gift);
	const year = gift?.data.laterYears?.find(({ financialYear }) => financialYear === data.financialYear);
	if (gift?.type !== "VirementPosted" || gift.id !== data.gift.eventId || year === void 0) {
		yield refused$1("the gift is no virement with this later year");
		return;
	}
	const budget = budgetOf$1(decision);
	yield* must(!budget.receivedGifts.has(giftKey(data.gift)), "it has already been taken");
	yield* same("data.legs", data.legs, year.legs);
	yield* same("data.reference", data.reference, gift.data.reference);
	yield* same("data.postedInYear", data.postedInYear, gift.data.financialYear);
	const { reference, financialYear, postedInYear, legs } = data;
	yield* byProcess(decision, {
		name: "later-years",
		command: "CarryVirement",
		gift,
		suffix: `:${financialYear}`,
		effectiveOn: gift.effectiveOn,
		data: {
			reference,
			financialYear,
			postedInYear,
			legs,
			gift: data.gift
		}
	});
	const { isApproved } = budget.heads;
	const isCarried = isApproved && !budget.includes.includes(data.reference);
	yield* same("type", event.type, isCarried ? "VirementCarried" : "VirementForwarded");
	if (!isCarried) return;
	const fault = keptOut(budget, data.legs, gift.data.kind === "technical");
	yield* must(fault === void 0, fault ?? "");
}
var carried$1 = function* (decision) {
	if (decision.append[0].type !== "BudgetApproved") yield* later(decision);
};
/** Rules of virements once they are decided, by type of event. */
var rulesOfPostings = {
	VirementPosted: posted$1,
	VirementWithdrawn: withdrawn,
	VirementReversed: reversed,
	VirementForwarded: later,
	VirementCarried: carried$1
};
// packages/verifier/src/rules/of-budgets.ts
var sumMax = penceOf("1000000000000000.00");
function* soundLines(lines) {
	yield* must(lines.length > 0, "there are no lines");
	yield* must(areHeadsOnce(lines), "a head is listed twice");
	yield* must(!lines.some(({ kind, amount }) => kind === "income" && penceOf(amount) > 0n), "a line of income has a positive amount");
	const sum = netOf(lines);
	yield* must(sum <= sumMax && sum >= -sumMax, "the sum is too large");
}
var budgetOf = ({ data, states }) => states.budget(data.financialYear);
var drafted = function* (decision) {
	const { data, event } = decision;
	yield* may(decision, "DraftBudgetLines");
	yield* must(!budgetOf(decision).heads.isApproved, "a budget is approved");
	yield* must(event.effectiveOn <= lastDayOf(data.financialYear), "it is dated after the year");
	yield* soundLines(data.lines);
};
/** The virements of earlier years that a budget takes up, in their order. */
function* taken$1(decision, lines) {
	const { data, event, append, number } = decision;
	const before = budgetOf(decision);
	const after = new BudgetState();
	after.heads.approve(lines);
	const expected = [...before.forwarded.values()].filter((forwarded) => !data.includes.includes(forwarded.data.reference) && keptOut(after, forwarded.data.legs, isTechnical(decision, forwarded.data.gift)) === void 0);
	const found = append.slice(number + 1);
	yield* same("taken up", found.map(({ type }) => type), expected.map(() => "VirementCarried"));
	for (const [at, forwarded] of expected.entries()) {
		const { effectiveOn } = forwarded;
		yield* same("taken up", found[at]?.data, forwarded.data);
		const day = larger(effectiveOn, event.effectiveOn);
		yield* same("effectiveOn", found[at]?.effectiveOn, day);
	}
}
var isTechnical = ({ states }, gift) => states.giver(gift)?.data.kind === "technical";
var approved = function* (decision) {
	const { data, event, hashing, states } = decision;
	const budget = budgetOf(decision);
	const { financialYear, fromDraft, contentHash } = data;
	const lines = fromDraft ? budget.draftedLines() : data.lines;
	const decidedOn = data.decidedOn ?? event.effectiveOn;
	yield* may(decision, "ApproveBudget", decidedOn);
	yield* must(!budget.heads.isApproved, "a budget is approved");
	yield* must(event.effectiveOn <= lastDayOf(financialYear), "it is dated after the year");
	if (fromDraft && data.decidedOn !== void 0) yield* must(decidedOn >= budget.lastDraftedOn(), "it was decided before the draft");
	yield* soundLines(lines);
	if (fromDraft) yield* same("data.lines", data.lines, []);
	yield* same("data.count", data.count, lines.length);
	yield* same("data.total", data.total, poundsOf(netOf(lines)));
	yield* same("data.contentHash", contentHash, budgetHash(hashing, financialYear, lines));
	const revenue = new Set(lines.filter(({ fund }) => fund === "revenue").map(headKey));
	const { carryForwardTargets } = states.budget(yearBefore(financialYear));
	yield* must(carryForwardTargets.every((head) => revenue.has(headKey(head))), "a head that money is carried forward to is not a revenue line");
	yield* supported(decision, {
		decidedOn,
		subject: {
			kind: "budget",
			reference: financialYear,
			contentHash
		}
	});
	yield* taken$1(decision, lines);
};
function* addition(decision, command) {
	const { data, event } = decision;
	const budget = budgetOf(decision);
	yield* may(decision, command);
	yield* must(budget.heads.isApproved, "no budget is approved");
	yield* must(!budget.references.has(`${event.type} ${data.reference}`), `the reference ${data.reference} has already been used`);
	yield* must(isInYear(event.effectiveOn, data.financialYear), "it is not dated in the year");
	yield* must(!data.legs.some(({ amount }) => penceOf(amount) === 0n), "a leg has an amount of zero");
	yield* must(areHeadsOnce(data.legs), "a head is listed twice");
	yield* must(data.legs.every((leg) => budget.heads.line(leg) !== void 0), "a head is not a line of the budget");
	yield* uncarried(budget, data.legs);
	yield* must(new Set(data.legs.map((leg) => budget.heads.line(leg)?.fund)).size <= 1, "capital and revenue are mixed");
}
var lineOf = (decision, leg) => budgetOf(decision).heads.line(leg);
var granted = function* (decision) {
	const { data } = decision;
	yield* addition(decision, "ReceiveSpecificGrant");
	yield* must(data.legs.length >= 2, "there are fewer than two legs");
	yield* must(netOf(data.legs) === 0n, "the legs do not add up to zero");
	yield* must(data.legs.every((leg) => !leg.amount.startsWith("-") || lineOf(decision, leg)?.kind === "income"), "a negative leg is not on a line of income");
	yield* supported(decision, { subject: {
		kind: "budget",
		reference: data.financialYear
	} });
};
var estimated = function* (decision) {
	const { data } = decision;
	yield* addition(decision, "ApproveSupplementaryEstimate");
	yield* must(data.legs.length > 0 && netOf(data.legs) !== 0n, "the legs add up to zero");
	yield* must(data.legs.every((leg) => lineOf(decision, leg)?.controllable === true), "a head is not controllable");
	yield* given$1(budgetOf(decision), data.legs);
	yield* supported(decision, { subject: {
		kind: "budget",
		reference: data.financialYear
	} });
};
/** Rules of budgets and of what is added to them, by type of event. */
var rulesOfBudgets = {
	BudgetLinesDrafted: drafted,
	BudgetApproved: approved,
	SpecificGrantReceived: granted,
	SupplementaryEstimateApproved: estimated
};
// packages/verifier/src/rules/gifts.ts
var kinds$1 = {
	DrawdownPosted: "drawdown",
	ContributedToReserve: "contribution",
	TransferredBetweenReserves: "transfer",
	DrawdownReversed: "reversed-drawdown"
};
var headIn = (type, { from, to }) => {
	const head = type === "ContributedToReserve" ? from : type === "TransferredBetweenReserves" ? null : to;
	return head === null ? null : {
		costCentre: head.costCentre,
		subjective: head.subjective
	};
};
/** What an event gave, or undefined if it gave nothing. */
var givenBy = ({ type, data }) => {
	const kind = kinds$1[type];
	if (kind === void 0 || type === "ContributedToReserve" && data.from === null) return void 0;
	return {
		kind,
		reserve: data.reserve,
		toReserve: type === "TransferredBetweenReserves" ? data.toReserve : null,
		reference: data.reference,
		head: headIn(type, data),
		amount: data.amount
	};
};
/** The stream that receives what an event gave: that of a reserve, or of a year's budget. */
var receiverOf = ({ kind, reserve, toReserve }, { data }) => kind === "drawdown" ? `budget-${data.financialYear}` : `reserve-${toReserve ?? reserve}`;
// packages/verifier/src/rules/of-gifts.ts
/** An amount must be above zero. */
function* positive(amount) {
	yield* must(penceOf(amount) > 0n, "the amount is not positive");
}
/** A reserve must be established, and open on the day of the event. */
function* opened$2({ states, event }, reserve) {
	const { opensOn } = states.reserve(reserve);
	yield* must(opensOn !== null, `the reserve ${reserve} is not established`);
	yield* must(event.effectiveOn >= (opensOn ?? ""), `the reserve ${reserve} is not open yet`);
}
/** The rules of a contribution from a year's budget. */
function* contributedFrom(decision) {
	const { data, states, event } = decision;
	const { from } = data;
	if (from === null) return;
	const budget = states.budget(from.financialYear);
	const decidedOn = data.decidedOn ?? event.effectiveOn;
	yield* may(decision, "ContributeToReserve", decidedOn);
	yield* must(budget.heads.isApproved, "no budget is approved");
	yield* positive(data.amount);
	yield* must(!budget.references.has(`${event.type} ${data.reference}`), `the reference ${data.reference} has already been used`);
	yield* must(isInYear(event.effectiveOn, from.financialYear), "it is not dated in the year");
	yield* opened$2(decision, data.reserve);
	const line = budget.heads.line(from);
	const leg = {
		...from,
		amount: `-${data.amount}`
	};
	yield* must(line?.controllable === true, "the head is not a controllable line");
	yield* must(line?.fund === "revenue", "the head is not a revenue line");
	yield* uncarried(budget, [leg]);
	yield* given$1(budget, [leg]);
	yield* supported(decision, {
		decidedOn,
		subject: {
			kind: "reserve",
			reference: data.reserve
		}
	});
}
var fundingReceived = function* (decision) {
	const { data, states, event } = decision;
	const budget = states.budget(data.financialYear);
	const gift = states.giver(data.gift);
	if (gift?.type !== "DrawdownPosted" || gift.id !== data.gift.eventId) {
		yield refused$1("the gift is no posted drawdown");
		return;
	}
	yield* must(budget.heads.isApproved, "no budget is approved");
	yield* must(budget.heads.line(data.to) !== void 0, "the head is not a line of the budget");
	yield* uncarried(budget, [{
		...data.to,
		amount: data.amount
	}]);
	yield* must(!budget.receivedGifts.has(giftKey(data.gift)), "it has already been received");
	yield* must(!states.isReturned(data.gift), "it has already been returned");
	yield* must(data.gift.stream === `reserve-${data.reserve}`, "the gift came from a different reserve");
	const { financialYear, reserve, reference, to, amount } = gift.data;
	yield* same("data", data, {
		gift: data.gift,
		financialYear,
		reserve,
		reference,
		to,
		amount
	});
	yield* byProcess(decision, {
		name: "reserve-funding",
		command: "ReceiveReserveFunding",
		gift,
		effectiveOn: gift.effectiveOn,
		data
	});
	yield* must(event.stream === `budget-${financialYear}`, "it is in the wrong stream");
};
var drawdownReversed = function* (decision) {
	const { data, states, event } = decision;
	const budget = states.budget(data.financialYear);
	const came = budget.received(data.reserve, data.reference);
	yield* may(decision, "ReverseDrawdown");
	yield* positive(data.amount);
	if (came === void 0) {
		yield refused$1("nothing was received of this drawdown");
		return;
	}
	const amount = penceOf(data.amount);
	yield* must(came.reversed + came.applied + amount <= came.received, "it is more than was received");
	yield* must(isInYear(event.effectiveOn, data.financialYear), "it is not dated in the year");
	yield* must(event.effectiveOn >= came.lastOn, "it is dated before the previous step");
	yield* same("data.to", data.to, came.to);
	const leg = {
		...came.to,
		amount: `-${data.amount}`
	};
	yield* uncarried(budget, [leg]);
	yield* given$1(budget, [leg]);
};
var giftReturned = function* (decision) {
	const { data, states, event } = decision;
	const gift = states.giver(data.gift);
	const told = gift === void 0 ? void 0 : givenBy(gift);
	yield* may(decision, "ReturnGift");
	if (gift === void 0 || told === void 0 || gift.id !== data.gift.eventId) {
		yield refused$1("the gift is nothing that was given");
		return;
	}
	yield* must(data.gift.stream === event.stream, "the gift came from a different stream");
	yield* same("data.kind", data.kind, told.kind);
	yield* same("data.reserve", data.reserve, told.reserve);
	yield* same("data.reference", data.reference, told.reference);
	yield* same("data.head", data.head, told.head);
	yield* same("data.amount", data.amount, told.amount);
	yield* must(!states.isReturned(data.gift), "it has already been returned");
	const receiver = receiverOf(told, gift);
	yield* must(!(receiver.startsWith("budget-") ? states.budget(receiver.slice(7)).receivedGifts : states.reserve(receiver.slice(8)).receivedGifts).has(giftKey(data.gift)), "it has already been received");
	yield* must(event.effectiveOn >= gift.effectiveOn, "it is dated before the gift that it returns");
};
var moneyReceived = function* (decision) {
	const { data, states } = decision;
	const gift = states.giver(data.gift);
	const told = gift === void 0 ? void 0 : givenBy(gift);
	if (gift === void 0 || told === void 0 || gift.id !== data.gift.eventId) {
		yield refused$1("the gift is nothing that was given");
		return;
	}
	const reserve = states.reserve(data.reserve);
	yield* must(reserve.opensOn !== null, "the reserve is not established");
	yield* must(receiverOf(told, gift) === `reserve-${data.reserve}`, "it was given to a different recipient");
	yield* same("data.kind", data.kind, told.kind);
	yield* same("data.reference", data.reference, told.reference);
	yield* same("data.amount", data.amount, told.amount);
	yield* must(!states.isReturned(data.gift), "it has already been returned");
	yield* must(!reserve.receivedGifts.has(giftKey(data.gift)), "it has already been received");
	const { kind, reference, amount } = data;
	yield* byProcess(decision, {
		name: "reserve-receipts",
		command: "ReceiveIntoReserve",
		gift,
		effectiveOn: gift.effectiveOn,
		data: {
			kind,
			reserve: data.reserve,
			reference,
			amount,
			gift: data.gift
		}
	});
};
var carryForwardReceived = function* (decision) {
	const { data, states } = decision;
	const gift = states.giver(data.gift);
	if (gift?.type !== "CarriedForward" || gift.id !== data.gift.eventId) {
		yield refused$1("the gift is no carry forward");
		return;
	}
	const budget = states.budget(data.financialYear);
	const legs = gift.data.services.flatMap(({ to, carriedForward }) => to === null ? [] : [{
		...to,
		amount: opposite$2(carriedForward)
	}]);
	yield* same("data.financialYear", data.financialYear, gift.data.toYear);
	yield* same("data.fromYear", data.fromYear, gift.data.financialYear);
	yield* same("data.reference", data.reference, gift.data.reference);
	yield* same("data.legs", data.legs, legs);
	yield* must(!budget.receivedGifts.has(giftKey(data.gift)), "it has already been received");
	if (budget.heads.isApproved) yield* must(legs.every((leg) => budget.heads.line(leg) !== void 0), "a head is not a line of the budget");
	const april = firstDayOf(data.financialYear);
	yield* byProcess(decision, {
		name: "carry-forward",
		command: "ReceiveCarryForward",
		gift,
		effectiveOn: larger(gift.effectiveOn, april),
		data
	});
};
/** Rules of money that passes between budgets and reserves, or on to the next year, by type of event. */
var rulesOfGifts = {
	ReserveFundingReceived: fundingReceived,
	DrawdownReversed: drawdownReversed,
	GiftReturned: giftReturned,
	MoneyReceivedIntoReserve: moneyReceived,
	CarryForwardReceived: carryForwardReceived
};
// packages/verifier/src/rules/service-id.ts
/** The ending of an id that was made from a name. */
var madeEnding = /(?:^|-)[0-9a-f]{12}$/;
/** The id of a service in names of streams. A name that could be mistaken for a made id is replaced too. */
var serviceId = (hashing, service) => {
	if (isId(service) && !madeEnding.test(service)) return service;
	const plain = service.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replace(/^-/, "").slice(0, 40).replace(/-$/, "");
	const digits = sha256Hex(hashing, service).slice(0, 12);
	return plain === "" ? digits : `${plain}-${digits}`;
};
// packages/verifier/src/rules/state/commitments-state.ts
/** A commitment of a service as a key of maps. */
var commitmentKey = ({ service, reference }) => `${service}\u0000${reference}`;
/** The state of a stream `commitments-YEAR-SERVICE`. */
var CommitmentsState = class {
	commitments = /* @__PURE__ */ new Map();
	givers = /* @__PURE__ */ new Map();
	receivedGifts = /* @__PURE__ */ new Set();
	/** Sums by head of the invoices that no posting has paid. */
	invoicedByHead = /* @__PURE__ */ new Map();
	/** Takes the next event of the stream. */
	fold(event) {
		const { type, data, effectiveOn, revision } = event;
		const key = commitmentKey(data);
		if (type === "CommitmentRaised" || type === "CommitmentReceived") {
			this.commitments.set(key, {
				document: data,
				remaining: penceOf(data.amount),
				invoices: /* @__PURE__ */ new Set(),
				isOpen: true,
				lastStepOn: effectiveOn
			});
			if (type === "CommitmentReceived") this.receivedGifts.add(giftKey(data.gift));
			return;
		}
		const before = this.commitments.get(key);
		if (type === "CommitmentCarried") this.givers.set(revision, giverOf(event));
		if (type === "CommitmentInvoiced" && data.paidBy === null) addTo(this.invoicedByHead, headKey(data), penceOf(data.amount));
		if (before === void 0) return;
		const isInvoice = type === "CommitmentInvoiced";
		this.commitments.set(key, {
			...before,
			lastStepOn: effectiveOn,
			remaining: isInvoice ? before.remaining - penceOf(data.amount) : before.remaining,
			invoices: isInvoice ? /* @__PURE__ */ new Set([...before.invoices, data.invoice]) : before.invoices,
			isOpen: before.isOpen && isInvoice
		});
	}
};
// packages/verifier/src/rules/of-commitments.ts
var stateOf = ({ event, states }) => states.commitmentsOf(event.stream);
function* inStream({ data, event, hashing }) {
	const stream = `commitments-${data.financialYear}-${serviceId(hashing, data.service)}`;
	yield* must(event.stream === stream, `it is not in the stream ${stream}`);
}
var raised = function* (decision) {
	const { data, event, states } = decision;
	yield* inStream(decision);
	yield* may(decision, "RaiseCommitment");
	const { heads } = states.budget(data.financialYear);
	yield* must(heads.isApproved, "no budget is approved");
	yield* must(!stateOf(decision).commitments.has(commitmentKey(data)), "it has already been raised");
	yield* positive(data.amount);
	yield* must(isInYear(event.effectiveOn, data.financialYear), "it is not dated in the year");
	yield* must(heads.line(data)?.service === data.service, "the head is not a line of the service");
};
function* open$3(decision, commitment) {
	const { data, event } = decision;
	yield* must(commitment.isOpen, "it is not open");
	yield* must(isInYear(event.effectiveOn, data.financialYear), "it is not dated in the year");
	yield* must(event.effectiveOn >= commitment.lastStepOn, "it is dated before the previous step");
	yield* must(isSameHead(data, commitment.document), "the head is not the one that was approved");
}
/** A rule for a command on an open commitment. */
var ofOpen = (command, rule) => function* (decision) {
	const before = stateOf(decision).commitments.get(commitmentKey(decision.data));
	yield* inStream(decision);
	yield* may(decision, command);
	if (before === void 0) {
		yield refused$1("there is no such commitment");
		return;
	}
	yield* open$3(decision, before);
	yield* rule(decision, before);
};
var invoiced = ofOpen("InvoiceCommitment", function* ({ data, event, states }, before) {
	yield* positive(data.amount);
	yield* must(penceOf(data.amount) <= before.remaining, "it is more than remains");
	yield* must(!before.invoices.has(data.invoice), "the invoice has already been entered");
	if (data.paidBy === null) {
		const period = periodOf(event.effectiveOn, data.financialYear);
		yield* must(!states.periods(data.financialYear).isClosed(period), `${period} is closed`);
	} else {
		const { source, reference } = data.paidBy;
		yield* must(states.actuals(data.financialYear, source).references.has(reference), `${source} has no posting ${reference}`);
	}
});
var closed$1 = ofOpen("CloseCommitment", function* ({ data }, before) {
	yield* same("data.released", data.released, poundsOf(before.remaining));
});
var carried = ofOpen("CarryCommitment", function* ({ data, event, states }, before) {
	yield* must(event.effectiveOn === lastDayOf(data.financialYear), "it is not dated 31 March");
	yield* must(before.remaining !== 0n, "no amount remains");
	yield* same("data.toYear", data.toYear, nextYear(data.financialYear));
	yield* same("data.amount", data.amount, poundsOf(before.remaining));
	yield* must(!states.commitments(nextYear(data.financialYear), data.service).commitments.has(commitmentKey(data)), "the next year already has this reference");
});
var received$2 = function* (decision) {
	const { data, states } = decision;
	const gift = states.giver(data.gift);
	yield* inStream(decision);
	if (gift?.type !== "CommitmentCarried" || gift.id !== data.gift.eventId) {
		yield refused$1("the gift is no carried commitment");
		return;
	}
	const state = stateOf(decision);
	yield* must(!state.receivedGifts.has(giftKey(data.gift)), "it has already been received");
	yield* must(!state.commitments.has(commitmentKey(data)), "it has already been raised");
	const { toYear, financialYear, service, reference, costCentre, subjective, amount } = gift.data;
	const carriedData = {
		gift: data.gift,
		financialYear: toYear,
		fromYear: financialYear,
		service,
		reference,
		costCentre,
		subjective,
		amount
	};
	yield* same("data", data, carriedData);
	yield* byProcess(decision, {
		name: "commitment-carry",
		command: "ReceiveCommitment",
		gift,
		effectiveOn: firstDayOf(toYear),
		data: carriedData
	});
};
/** Rules of commitments, by type of event. */
var rulesOfCommitments = {
	CommitmentRaised: raised,
	CommitmentInvoiced: invoiced,
	CommitmentClosed: closed$1,
	CommitmentCarried: carried,
	CommitmentReceived: received$2
};
// packages/verifier/src/rules/state/balance.ts
var putInto = (days, { on, amount, isChecked }) => {
	let at = days.length;
	while (at > 0 && (days[at - 1]?.on ?? "") > on) at -= 1;
	const day = days[at - 1];
	if (day?.on !== on) days.splice(at, 0, {
		on,
		amount,
		isChecked
	});
	else {
		day.amount += amount;
		day.isChecked ||= isChecked;
	}
};
/** A balance as its changes by day, in order. Look-ups begin at the last day, because most are about late days. */
var Balance = class {
	#days = [];
	#all = 0n;
	/** Adds a change. */
	add(change) {
		putInto(this.#days, change);
		this.#all += change.amount;
	}
	/** The days after `day`, in order. */
	#after(day) {
		let from = this.#days.length;
		while (from > 0 && (this.#days[from - 1]?.on ?? "") > day) from -= 1;
		return this.#days.slice(from);
	}
	/** The balance at the end of a day. */
	on(day) {
		return this.#after(day).reduce((sum, { amount }) => sum - amount, this.#all);
	}
	/** Whether the balance, with further changes, stays at or above zero from a day on. */
	keepsFloor(from, further) {
		const later = this.#after(from).map((day) => ({ ...day }));
		let sum = later.reduce((left, { amount }) => left - amount, this.#all);
		for (const change of further) if (change.on <= from) sum += change.amount;
		else putInto(later, change);
		if (sum < 0n) return false;
		for (const { amount, isChecked } of later) {
			sum += amount;
			if (sum < 0n && isChecked) return false;
		}
		return true;
	}
};
// packages/verifier/src/rules/state/reserve-state.ts
/** The changes that a hold makes: it begins on one day, and ends after another or never. */
var holdOf = (amount, from, through) => [{
	on: from,
	amount: -amount,
	isChecked: true
}, ...through === null ? [] : [{
	on: `${through}~`,
	amount,
	isChecked: false
}]];
var received$1 = /* @__PURE__ */ new Set([
	"ContributedToReserve",
	"MoneyReceivedIntoReserve",
	"GiftReturned",
	"ReserveRestated"
]);
var given = /* @__PURE__ */ new Set([
	"ReserveReleased",
	"TransferredBetweenReserves",
	"DrawdownPosted"
]);
var giving$1 = /* @__PURE__ */ new Set(["DrawdownPosted", "TransferredBetweenReserves"]);
/** The state of a stream `reserve-ID`. */
var ReserveState = class {
	drawdowns = /* @__PURE__ */ new Map();
	references = /* @__PURE__ */ new Set();
	givers = /* @__PURE__ */ new Map();
	returned = /* @__PURE__ */ new Set();
	receivedGifts = /* @__PURE__ */ new Set();
	#entries = new Balance();
	/** The drawdowns with an outstanding amount. */
	#held = /* @__PURE__ */ new Map();
	#purposes = [];
	/** The day from which it may be used; null while it is not established. */
	opensOn = null;
	/** Takes the next event of the stream. */
	fold(event) {
		const { type, data, effectiveOn, revision, stream } = event;
		if (giving$1.has(type)) this.givers.set(revision, giverOf(event));
		const amount = data.amount === void 0 ? 0n : penceOf(data.amount);
		if (type === "ReserveEstablished") this.#establish(data, effectiveOn);
		else if (received$1.has(type)) this.#enter(effectiveOn, amount);
		else if (given.has(type)) this.#enter(effectiveOn, -amount);
		if (type === "ReserveRepurposed") this.#purposes.push({
			from: effectiveOn,
			purpose: data.purpose
		});
		if (type === "GiftReturned" && data.gift.stream === stream) this.returned.add(data.gift.revision);
		if (type === "MoneyReceivedIntoReserve") this.receivedGifts.add(giftKey(data.gift));
		if (type.startsWith("Drawdown")) this.#foldDrawdown(event, amount);
		if (data.reference !== void 0 && !type.startsWith("Drawdown")) this.references.add(`${type} ${data.reference}`);
	}
	#enter(on, amount) {
		this.#entries.add({
			on,
			amount,
			isChecked: true
		});
	}
	#establish({ openingBalance, openedOn, purpose }, effectiveOn) {
		this.opensOn = openedOn > effectiveOn ? openedOn : effectiveOn;
		this.#enter(openedOn, penceOf(openingBalance));
		this.#purposes.push({
			from: this.opensOn,
			purpose
		});
	}
	#foldDrawdown(event, amount) {
		const { type, data, effectiveOn, actor } = event;
		if (type === "DrawdownRequested") {
			this.#keep(data.reference, {
				document: data,
				requestedOn: effectiveOn,
				requester: {
					seat: "proposer",
					id: actor.id,
					role: actor.role
				},
				steps: [],
				isApproved: false,
				outstanding: amount,
				lastStepOn: effectiveOn
			});
			return;
		}
		const before = this.drawdowns.get(data.reference);
		if (before === void 0) return;
		const isDecided = type === "DrawdownAgreed" || type === "DrawdownApproved";
		const released = type === "DrawdownPosted" ? penceOf(data.released) : 0n;
		this.#keep(data.reference, {
			...before,
			lastStepOn: effectiveOn,
			steps: isDecided ? before.steps.concat(stepOf(event)) : before.steps,
			isApproved: before.isApproved || type === "DrawdownApproved",
			outstanding: isDecided ? before.outstanding : before.outstanding - amount - released
		});
	}
	#keep(reference, drawdown) {
		this.drawdowns.set(reference, drawdown);
		if (drawdown.outstanding > 0n) this.#held.set(reference, drawdown);
		else this.#held.delete(reference);
	}
	/** The balance on a day. */
	balanceOn(day) {
		return this.#entries.on(day);
	}
	/** The purpose on a day: the last one recorded with effect from that day or earlier. */
	purposeOn(day) {
		return this.#purposes.findLast(({ from }) => from <= day)?.purpose;
	}
	/** Whether the balance less what is held, with further changes, stays at or above zero from a day on. */
	keepsFloor(from, further) {
		const changes = [...further];
		for (const { outstanding, requestedOn, document } of this.#held.values()) changes.push(...holdOf(outstanding, requestedOn, document.expiresOn));
		return this.#entries.keepsFloor(from, changes);
	}
};
// packages/verifier/src/rules/of-drawdowns.ts
var routeOf = (decision, { purpose }, day) => {
	const { states, data, event } = decision;
	const drawdowns = rulesOn(decision, day)?.drawdowns;
	if (drawdowns === void 0) return void 0;
	return states.reserve(data.reserve).purposeOn(event.effectiveOn) === purpose ? {
		rule: "drawdown for the reserve’s purpose",
		steps: drawdowns.samePurpose,
		reportTo: []
	} : {
		rule: "drawdown for another purpose",
		steps: drawdowns.otherPurpose,
		reportTo: []
	};
};
var requested = function* (decision) {
	const { data, event, states, hashing } = decision;
	const { effectiveOn } = event;
	const reserve = states.reserve(data.reserve);
	yield* may(decision, "RequestDrawdown");
	yield* must(reserve.opensOn !== null, "the reserve is not established");
	yield* must(!reserve.drawdowns.has(data.reference), `the reference ${data.reference} has already been used`);
	yield* positive(data.amount);
	yield* must(data.expiresOn === null || data.expiresOn >= effectiveOn, "it expires before it begins");
	yield* must(effectiveOn <= lastDayOf(data.financialYear), "it is dated after the year");
	const { heads } = states.budget(data.financialYear);
	yield* must(heads.line(data.to) !== void 0, "the head is not a line of an approved budget");
	yield* opened$2(decision, data.reserve);
	const hold = holdOf(penceOf(data.amount), effectiveOn, data.expiresOn);
	yield* must(reserve.keepsFloor(effectiveOn, hold), "the reserve does not have it");
	yield* same("data.contentHash", data.contentHash, drawdownHash(hashing, data));
	yield* must(rulesOn(decision, effectiveOn) !== void 0, "no rules are in force");
	yield* same("data.route", data.route, routeOf(decision, data, effectiveOn));
};
function* pending({ event }, drawdown) {
	const { effectiveOn } = event;
	const { expiresOn } = drawdown.document;
	yield* must(drawdown.outstanding > 0n, "no part of it is outstanding");
	yield* must(expiresOn === null || effectiveOn <= expiresOn, "it has expired");
	yield* must(effectiveOn >= drawdown.lastStepOn, "it is dated before the previous step");
}
var known = ({ data, states }) => states.reserve(data.reserve).drawdowns.get(data.reference);
var decided$1 = function* (decision) {
	const { data, event } = decision;
	const before = known(decision);
	yield* must(event.actor.role === data.by, "the actor is not the person or body that decides");
	if (before === void 0) {
		yield refused$1("there is no such drawdown");
		return;
	}
	yield* must(!before.isApproved, "it is approved");
	yield* pending(decision, before);
	yield* must(data.decidedOn >= before.requestedOn, "it was decided before it was requested");
	yield* must(data.contentHash === before.document.contentHash, "the content hash does not match");
	const route = routeOf(decision, before.document, data.decidedOn);
	yield* must(route !== void 0, "no rules are in force");
	yield* same("data.route", data.route, route);
	yield* stepInTurn(decision, before.steps);
	yield* distinct(decision, "approver", data.decidedOn, [before.requester, ...approversOf(before.steps)]);
	yield* supported(decision, {
		by: data.by,
		verb: event.type === "DrawdownApproved" ? "approved" : "agreed",
		decidedOn: data.decidedOn,
		subject: {
			kind: "drawdown",
			reference: data.reference,
			contentHash: data.contentHash
		}
	});
};
var posted = function* (decision) {
	const { data, event, states } = decision;
	const before = known(decision);
	yield* may(decision, "PostDrawdown");
	if (before === void 0 || !before.isApproved) {
		yield refused$1("it is not approved");
		return;
	}
	const { document } = before;
	const [amount, released] = [penceOf(data.amount), penceOf(data.released)];
	yield* pending(decision, before);
	yield* positive(data.amount);
	yield* must(amount <= before.outstanding, "it is more than is outstanding");
	yield* must(isInYear(event.effectiveOn, document.financialYear), "it is not dated in the year");
	yield* distinct(decision, "poster", event.effectiveOn, [before.requester, ...approversOf(before.steps)]);
	yield* same("data.to", data.to, document.to);
	yield* same("data.financialYear", data.financialYear, document.financialYear);
	const { heads } = states.budget(data.financialYear);
	yield* must(heads.line(data.to) !== void 0, "the head is not a line of the budget");
	const left = before.outstanding - amount;
	yield* must(released === (data.final ? left : 0n), "the amount released is not the amount that is left");
	if (left === 0n) yield* same("data.final", data.final, true);
	const further = [{
		on: event.effectiveOn,
		amount: -amount,
		isChecked: true
	}, ...holdOf(-(amount + released), before.requestedOn, document.expiresOn)];
	yield* must(states.reserve(data.reserve).keepsFloor(event.effectiveOn, further), "the reserve would go below zero");
};
var voided = function* (decision) {
	const { data } = decision;
	const before = known(decision);
	yield* may(decision, "VoidDrawdown");
	if (before === void 0) {
		yield refused$1("there is no such drawdown");
		return;
	}
	yield* pending(decision, before);
	yield* positive(data.amount);
	yield* must(penceOf(data.amount) <= before.outstanding, "it is more than is outstanding");
};
/** Rules of drawdowns, by type of event. */
var rulesOfDrawdowns = {
	DrawdownRequested: requested,
	DrawdownAgreed: decided$1,
	DrawdownApproved: decided$1,
	DrawdownPosted: posted,
	DrawdownVoided: voided
};
// packages/verifier/src/rules/state/other-states.ts
/** The state of the stream `chart`. */
var ChartState = class {
	#costCentres = /* @__PURE__ */ new Map();
	/** Takes the next event of the stream. */
	fold({ type, data, effectiveOn }) {
		if (type !== "ChartOfAccountsSet") return;
		for (const { costCentre, directorate, service } of data.costCentres) {
			const known = this.#costCentres.get(costCentre);
			if (known === void 0 || known.from <= effectiveOn) this.#costCentres.set(costCentre, {
				directorate,
				service,
				from: effectiveOn
			});
		}
	}
	/** The place of a cost centre, if it is mapped. */
	get(costCentre) {
		return this.#costCentres.get(costCentre);
	}
	/** The cost centres in the order in which they were first mapped. */
	entries() {
		return this.#costCentres;
	}
};
/** The line and period of a forecast as a key of maps. */
var forecastKey = ({ period, service, costCentre, subjective }) => JSON.stringify([
	period,
	service,
	costCentre,
	subjective
]);
/** The state of a stream `forecast-YEAR-SERVICE`. */
var ForecastState = class {
	forecasts = /* @__PURE__ */ new Map();
	/** Takes the next event of the stream. */
	fold({ type, data, effectiveOn, actor }) {
		const key = forecastKey(data);
		const before = this.forecasts.get(key);
		const { projectedOutturn } = data;
		if (type === "ForecastSubmitted") this.forecasts.set(key, {
			projectedOutturn,
			submittedBy: actor.id,
			isAccepted: false,
			lastStepOn: effectiveOn
		});
		else if (before !== void 0 && type.startsWith("Forecast")) this.forecasts.set(key, {
			...before,
			isAccepted: before.isAccepted || type === "ForecastAccepted",
			lastStepOn: effectiveOn
		});
	}
};
/** The state of a stream `savings-YEAR`. */
var SavingsState = class {
	reductions = /* @__PURE__ */ new Map();
	/** Takes the next event of the stream. */
	fold({ type, data, effectiveOn }) {
		if (!type.startsWith("Reduction")) return;
		const isRemoved = type === "ReductionRemoved";
		this.reductions.set(data.reference, {
			isRemoved,
			lastStepOn: effectiveOn
		});
	}
};
/** The state of a stream `reconciliations-YEAR`. */
var ReconciliationsState = class {
	prepared = /* @__PURE__ */ new Map();
	/** Takes the next event of the stream. */
	fold(event) {
		const { type, data } = event;
		const key = `${data.period} ${data.source}`;
		const before = this.prepared.get(key);
		if (type === "ReconciliationPrepared") this.prepared.set(key, {
			event,
			isReviewed: false
		});
		else if (type === "ReconciliationReviewed" && before !== void 0) this.prepared.set(key, {
			...before,
			isReviewed: true
		});
	}
};
/** The state of the stream `ledger`. */
var OpeningState = class {
	/** Whether the ledger was opened for a history that is not closed yet. */
	isHistory = false;
	/** Takes the next event of the stream. */
	fold({ type, data }) {
		if (type === "LedgerOpened") this.isHistory = data.history;
		if (type === "HistoryClosed") this.isHistory = false;
	}
};
// packages/verifier/src/rules/of-others.ts
var opened$1 = function* ({ event }) {
	yield* must(event.revision === 0 && event.position === 0, "the ledger has already been opened");
};
var historyClosed = function* ({ states }) {
	yield* must(states.opening().isHistory, "there is no history to close");
};
function* soundSteps(steps) {
	const last = steps.at(-1);
	yield* must(last?.act === "approve" && last.optional !== true, "the last step is not an approval");
	yield* must(steps.slice(0, -1).every(({ act }) => act === "agree"), "a step other than the last approves");
	yield* must(new Set(steps.map(({ by }) => by)).size === steps.length, "an authority is listed twice");
}
var rulesSet = function* (decision) {
	const { data, event, hashing } = decision;
	const { rules } = data;
	const { actor, revision, effectiveOn } = event;
	const isOpening = revision === 0 && actor.id === "init" && actor.role === "system";
	const roles = rulesOn(decision, effectiveOn)?.roles["SetApprovalRules"] ?? ["council"];
	yield* must(isOpening || roles.includes(actor.role), `${actor.role} may not set the rules`);
	const lists = [
		...rules.virements.map(({ steps }) => steps),
		rules.drawdowns.samePurpose,
		rules.drawdowns.otherPurpose
	];
	for (const steps of lists) yield* soundSteps(steps);
	yield* must([...rules.virements.map(({ upTo }) => upTo), ...rules.cumulative.yearlyLimits.map(({ upTo }) => upTo)].every((limit) => typeof limit !== "string" || penceOf(limit) >= 0n), "a limit is negative");
	yield* same("data.contentHash", data.contentHash, rulesHash(hashing, rules));
};
function* forecast(decision, command) {
	const { data, event, states, hashing } = decision;
	const { service, costCentre, subjective, financialYear } = data;
	const { heads } = states.budget(financialYear);
	const stream = `forecast-${financialYear}-${serviceId(hashing, service)}`;
	yield* must(event.stream === stream, `it is not in the stream ${stream}`);
	yield* may(decision, command);
	yield* must(heads.isApproved, "no budget is approved");
	yield* must(costCentre === null ? subjective === null && heads.linesOfService(service).length > 0 : subjective === null ? heads.servicesOf(costCentre).join("\0") === service : heads.line({
		costCentre,
		subjective
	})?.service === service, "the line is not in the budget");
}
var submitted = function* (decision) {
	const { data, event, states } = decision;
	yield* forecast(decision, "SubmitForecast");
	const [first] = daysOfPeriod(data.financialYear, data.period);
	yield* must(event.effectiveOn >= first, "it is dated before its period");
	const before = states.forecasts(event.stream).forecasts.get(forecastKey(data));
	yield* must(event.effectiveOn >= (before?.lastStepOn ?? ""), "it is dated before the previous step");
};
function* answered(decision, command) {
	const { data, event, states } = decision;
	yield* forecast(decision, command);
	const before = states.forecasts(event.stream).forecasts.get(forecastKey(data));
	if (before === void 0) {
		yield refused$1("there is no such forecast");
		return;
	}
	yield* must(event.effectiveOn >= before.lastStepOn, "it is dated before the previous step");
	yield* same("data.projectedOutturn", data.projectedOutturn, before.projectedOutturn);
	if (event.type !== "ForecastAccepted") return;
	yield* must(!before.isAccepted, "it has already been accepted");
	yield* must(before.submittedBy !== event.actor.id, "the person who accepts it also submitted it");
}
var chartSet = function* (decision) {
	const { costCentres, subjectives } = decision.data;
	yield* may(decision, "SetChartOfAccounts");
	const codes = [...costCentres.map(({ costCentre }) => `c ${costCentre}`), ...subjectives.map(({ subjective }) => `s ${subjective}`)];
	yield* must(codes.length > 0, "the mapping is empty");
	yield* must(new Set(codes).size === codes.length, "a code is listed twice");
};
function* ofBudget(decision) {
	yield* supported(decision, { subject: {
		kind: "budget",
		reference: decision.data.financialYear
	} });
}
var reductionApproved = function* (decision) {
	const { data, event, states } = decision;
	yield* may(decision, "ApproveReduction");
	yield* must(!states.savings(data.financialYear).reductions.has(data.reference), `the reference ${data.reference} has already been used`);
	yield* positive(data.target);
	yield* must(event.effectiveOn <= lastDayOf(data.financialYear), "it is dated after the year");
	yield* ofBudget(decision);
};
function* reduced({ data, event, states }) {
	const before = states.savings(data.financialYear).reductions.get(data.reference);
	yield* must(before !== void 0 && !before.isRemoved, "there is no such reduction");
	yield* must(event.effectiveOn >= (before?.lastStepOn ?? ""), "it is dated before the previous step");
}
var reductionReported = function* (decision) {
	const { achieved, projected } = decision.data;
	yield* may(decision, "ReportReduction");
	yield* reduced(decision);
	yield* must(penceOf(achieved) >= 0n && penceOf(projected ?? "0.00") >= 0n, "an amount is negative");
};
var reductionRemoved = function* (decision) {
	yield* may(decision, "RemoveReduction");
	yield* reduced(decision);
	yield* ofBudget(decision);
};
var prepared = function* (decision) {
	const { data } = decision;
	yield* may(decision, "PrepareReconciliation");
	const difference = poundsOf(penceOf(data.ledger) - penceOf(data.extract));
	yield* same("data.difference", data.difference, difference);
};
var reviewed = function* (decision) {
	const { data, event, states } = decision;
	yield* may(decision, "ReviewReconciliation");
	const key = `${data.period} ${data.source}`;
	const before = states.reconciliations(data.financialYear).prepared.get(key);
	if (before === void 0 || before.event.data.resultHash !== data.resultHash) {
		yield refused$1("the reconciliation was not prepared so");
		return;
	}
	yield* must(!before.isReviewed, "it has already been reviewed");
	yield* must(before.event.actor.id !== event.actor.id, "the person who reviews it also prepared it");
	yield* must(event.effectiveOn >= before.event.effectiveOn, "it is dated before the previous step");
};
/** Rules of the ledger, of approval rules, and of the rest of finance, by type of event. */
var rulesOfOthers = {
	LedgerOpened: opened$1,
	HistoryClosed: historyClosed,
	ApprovalRulesSet: rulesSet,
	ForecastSubmitted: submitted,
	ForecastChallenged: (decision) => answered(decision, "ChallengeForecast"),
	ForecastAccepted: (decision) => answered(decision, "AcceptForecast"),
	ChartOfAccountsSet: chartSet,
	ReductionApproved: reductionApproved,
	ReductionReported: reductionReported,
	ReductionRemoved: reductionRemoved,
	ReconciliationPrepared: prepared,
	ReconciliationReviewed: reviewed
};
// packages/verifier/src/rules/of-reserves.ts
var reserveOf = ({ data, states }) => states.reserve(data.reserve);
/** The reserve must not go below zero by an entry of an amount on a day. */
function* floor(decision, on, amount) {
	yield* must(reserveOf(decision).keepsFloor(on, [{
		on,
		amount,
		isChecked: true
	}]), "the reserve would go below zero");
}
/** The day of the minute: the event's own unless another is given. */
var decidedOnOf = ({ data, event }) => data.decidedOn ?? event.effectiveOn;
function* minuted(decision) {
	yield* supported(decision, {
		decidedOn: decidedOnOf(decision),
		subject: {
			kind: "reserve",
			reference: decision.data.reserve
		}
	});
}
function* newReference(decision) {
	const { data, event } = decision;
	yield* must(!reserveOf(decision).references.has(`${event.type} ${data.reference}`), `the reference ${data.reference} has already been used`);
}
var established = function* (decision) {
	const { data } = decision;
	yield* may(decision, "EstablishReserve");
	yield* must(reserveOf(decision).opensOn === null, "the reserve has already been established");
	yield* floor(decision, data.openedOn, penceOf(data.openingBalance));
	yield* minuted(decision);
};
function* moved$1(decision, command) {
	yield* may(decision, command, decidedOnOf(decision));
	yield* must(reserveOf(decision).opensOn !== null, "the reserve is not established");
	yield* positive(decision.data.amount);
	yield* newReference(decision);
}
var contributed = function* (decision) {
	const { data, event } = decision;
	if (data.from !== null) {
		yield* contributedFrom(decision);
		yield* must(event.stream === `budget-${data.from.financialYear}`, "it is in the wrong stream");
		return;
	}
	yield* must(event.stream === `reserve-${data.reserve}`, "it is in the wrong stream");
	yield* moved$1(decision, "ContributeToReserve");
	yield* opened$2(decision, data.reserve);
	yield* minuted(decision);
};
var released = function* (decision) {
	const { data, event } = decision;
	yield* moved$1(decision, "ReleaseReserve");
	yield* opened$2(decision, data.reserve);
	yield* floor(decision, event.effectiveOn, -penceOf(data.amount));
	yield* minuted(decision);
};
var transferred = function* (decision) {
	const { data, event } = decision;
	yield* moved$1(decision, "TransferBetweenReserves");
	yield* opened$2(decision, data.reserve);
	yield* must(data.toReserve !== data.reserve, "the transfer is to the same reserve");
	yield* opened$2(decision, data.toReserve);
	yield* floor(decision, event.effectiveOn, -penceOf(data.amount));
	yield* minuted(decision);
};
var repurposed = function* (decision) {
	const { data, event } = decision;
	const reserve = reserveOf(decision);
	yield* may(decision, "RepurposeReserve", decidedOnOf(decision));
	yield* opened$2(decision, data.reserve);
	yield* same("data.purposeBefore", data.purposeBefore, reserve.purposeOn(event.effectiveOn));
	yield* must(data.purpose !== data.purposeBefore, "the new purpose is the same as the old one");
	yield* same("data.amount", data.amount, poundsOf(reserve.balanceOn(event.effectiveOn)));
	yield* minuted(decision);
};
var restated = function* (decision) {
	const { data, event } = decision;
	const amount = penceOf(data.amount);
	yield* may(decision, "RestateReserve", decidedOnOf(decision));
	yield* opened$2(decision, data.reserve);
	yield* must(amount !== 0n, "the amount is zero");
	yield* newReference(decision);
	yield* must(event.effectiveOn === firstDayOf(data.financialYear), "it is not dated 1 April");
	if (amount < 0n) yield* floor(decision, event.effectiveOn, amount);
	yield* minuted(decision);
};
/** Rules of reserves, by type of event. */
var rulesOfReserves = {
	ReserveEstablished: established,
	ContributedToReserve: contributed,
	ReserveReleased: released,
	TransferredBetweenReserves: transferred,
	ReserveRepurposed: repurposed,
	ReserveRestated: restated
};
// packages/verifier/src/rules/of-year-end.ts
/** The service that a head counts for. */
var serviceOf = ({ states }, budget, head) => {
	const line = budget.heads.line(head);
	if (line !== void 0) return line.fund === "revenue" ? line.service : void 0;
	const mapped = states.chart().get(head.costCentre);
	if (mapped !== void 0) return mapped.service;
	const services = budget.heads.servicesOf(head.costCentre);
	return services.length === 1 ? services[0] : void 0;
};
/** What was spent, by service, in pence. */
var outturns = (decision, budget) => {
	const { states, data, event } = decision;
	const prefix = `commitments-${data.financialYear}-`;
	const invoices = event.context.filter(({ stream }) => stream.startsWith(prefix)).map(({ stream }) => states.commitmentsOf(stream).invoicedByHead);
	const postings = data.actuals.map((source) => states.actuals(data.financialYear, source).byHead);
	const sums = /* @__PURE__ */ new Map();
	for (const [key, pence] of [...postings, ...invoices].flatMap((byHead) => [...byHead])) {
		const service = serviceOf(decision, budget, headOf(key));
		if (service !== void 0) sums.set(service, (sums.get(service) ?? 0n) + pence);
	}
	return sums;
};
var within$1 = (variance, cap) => {
	if (cap === null) return variance;
	return variance > cap ? cap : variance < -cap ? -cap : variance;
};
function* target(decision, budget, told, carried) {
	const { states, data } = decision;
	yield* must(told.to === null === (carried === 0n), "a target is given although nothing is carried forward");
	if (told.to === null) return;
	const next = states.budget(data.toYear).heads;
	if (next.isApproved) {
		const line = next.line(told.to);
		yield* must(line?.fund === "revenue", "the target is not a revenue line of the next year");
		if (next.linesOfService(told.service).some(({ fund }) => fund === "revenue")) yield* must(line?.service === told.service, "the target belongs to another service");
		return;
	}
	const line = budget.heads.line(told.to);
	yield* must(!(line !== void 0 && (line.fund === "capital" || line.service !== told.service)), "the target is a capital line, or belongs to another service");
}
function* service(decision, budget, told, outturn) {
	const lines = budget.heads.linesOfService(told.service).filter(({ fund }) => fund === "revenue");
	yield* must(lines.length > 0, `${told.service} has no revenue lines`);
	yield* must(!budget.carriedServices.has(told.service), `${told.service} has already been carried forward`);
	const revised = lines.reduce((sum, line) => sum + budget.heads.revised(line), 0n);
	const variance = outturn - revised;
	const { cap } = decision.data;
	const carried = within$1(variance, cap === null ? null : penceOf(cap));
	const rest = variance - carried;
	yield* same("revisedBudget", told.revisedBudget, poundsOf(revised));
	yield* same("outturn", told.outturn, poundsOf(outturn));
	yield* same("variance", told.variance, poundsOf(variance));
	yield* same("carriedForward", told.carriedForward, poundsOf(carried));
	yield* same("takenBack", told.takenBack, poundsOf(rest < 0n ? -rest : 0n));
	yield* same("metBySources", told.metBySources, poundsOf(rest > 0n ? rest : 0n));
	yield* target(decision, budget, told, carried);
}
function* funding$1(decision, budget) {
	const { data } = decision;
	const sumOf = (field) => data.services.reduce((sum, told) => sum + penceOf(told[field]), 0n);
	const [takenBack, needed] = [sumOf("takenBack"), sumOf("metBySources")];
	const first = data.funding[0];
	if (takenBack !== 0n) {
		const { kind, item, available } = first ?? {};
		yield* same("funding[0]", {
			kind,
			item,
			available
		}, {
			kind: "taken-back",
			item: "Underspends above the cap",
			available: poundsOf(takenBack)
		});
	}
	let left = needed;
	const carriedNow = new Set(data.services.map((told) => told.service));
	for (const [at, source] of data.funding.entries()) {
		const available = penceOf(source.available);
		yield* must(available > 0n, `${source.item} has nothing available`);
		yield* must(source.kind === "reserve" === (source.reserve !== null), "no reserve is named");
		yield* must(at === 0 || source.kind !== "taken-back", "what is taken back must come first");
		const applied = smaller(available, left);
		yield* same("applied", source.applied, poundsOf(applied));
		left -= applied;
		if (source.reserve === null) continue;
		const came = budget.received(source.reserve, source.item);
		yield* must(available <= (came === void 0 ? 0n : came.received - came.reversed - came.applied), `the year does not have that much of ${source.item} left`);
		const line = came === void 0 ? void 0 : budget.heads.line(came.to);
		yield* must(!(line?.fund === "revenue" && (carriedNow.has(line.service) || budget.carriedServices.has(line.service))), "its head belongs to a service that has been carried forward");
	}
	yield* must(left === 0n, "the sources do not add up to the overspends");
}
var carriedForward = function* (decision) {
	const { data, event, states } = decision;
	const { financialYear } = data;
	const budget = states.budget(financialYear);
	yield* may(decision, "CarryForward");
	yield* must(budget.heads.isApproved, "no budget is approved");
	yield* must(!budget.references.has(`${event.type} ${data.reference}`), `the reference ${data.reference} has already been used`);
	const services = data.services.map((told) => told.service);
	const items = data.funding.map(({ reserve, item }) => `${reserve} ${item}`);
	for (const names of [
		data.actuals,
		services,
		items
	]) yield* must(new Set(names).size === names.length, "an item is named twice");
	yield* must(data.actuals.length > 0 && services.length > 0, "no item is named");
	yield* must(data.cap === null || penceOf(data.cap) >= 0n, "the cap is negative");
	const [from, to] = [lastDayOf(financialYear), lastDayOf(nextYear(financialYear))];
	yield* must(event.effectiveOn >= from && event.effectiveOn <= to, "it is not dated after the year");
	yield* must(states.periods(financialYear).isClosed("P12"), "P12 is not closed");
	yield* same("data.toYear", data.toYear, nextYear(financialYear));
	for (const source of data.actuals) yield* must(states.actuals(financialYear, source).isThere, `no posting of ${source} is recorded`);
	const spent = outturns(decision, budget);
	for (const told of data.services) yield* service(decision, budget, told, spent.get(told.service) ?? 0n);
	yield* funding$1(decision, budget);
	yield* supported(decision, { subject: {
		kind: "budget",
		reference: financialYear
	} });
};
/** Rules of the year's end, by type of event. */
var rulesOfYearEnd = { CarriedForward: carriedForward };
// packages/verifier/src/rules/rules-of-types.ts
/** The rule of each type. CommandRefused has none: it is only evidence. */
var byType = {
	...rulesOfOthers,
	...rulesOfBudgets,
	...rulesOfProposals,
	...rulesOfPostings,
	...rulesOfGifts,
	...rulesOfReserves,
	...rulesOfDrawdowns,
	...rulesOfActuals,
	...rulesOfCommitments,
	...rulesOfYearEnd
};
var rules$1 = new Map(Object.entries(byType));
/** The types of event that processes may record. */
var recordedByProcesses = /* @__PURE__ */ new Set([
	"ReserveFundingReceived",
	"MoneyReceivedIntoReserve",
	"VirementForwarded",
	"VirementCarried",
	"CarryForwardReceived",
	"CommitmentReceived",
	"ReportsSealed"
]);
var ofReserve = ({ data }) => `reserve-${data.reserve}`;
var ofReturn = (event) => {
	const { data, stream } = event;
	if (data.kind === "drawdown" || data.kind === "transfer") return ofReserve(event);
	return stream.startsWith("budget-") ? stream : "budget";
};
/** The stream that an event of a type must be in, unless more than its data is needed to tell. */
var streamOfType = (type) => {
	if (type === "LedgerOpened" || type === "HistoryClosed") return () => "ledger";
	if (type === "ApprovalRulesSet") return () => "rules";
	if (type === "ChartOfAccountsSet") return () => "chart";
	if (/^(?:Commitment|Forecast|ContributedTo)/.test(type)) return () => void 0;
	if (type === "GiftReturned") return ofReturn;
	if (/^(?:Reduction)/.test(type)) return ({ data }) => `savings-${data.financialYear}`;
	if (/^(?:Reconciliation)/.test(type)) return ({ data }) => `reconciliations-${data.financialYear}`;
	if (/^(?:Period|ReportsSealed)/.test(type)) return ({ data }) => `periods-${data.financialYear}`;
	if (/^(?:Actuals|Batch)/.test(type)) return ({ data }) => `actuals-${data.financialYear}-${data.source}`;
	return Object.hasOwn(rulesOfBudgets, type) || /^(?:Virement|Carr|ReserveFunding|DrawdownReversed)/.test(type) ? ({ data }) => `budget-${data.financialYear}` : ofReserve;
};
var streamsOf = new Map([...rules$1.keys()].map((type) => [type, streamOfType(type)]));
/** The faults of an event: that no process may record its type, and then, if the type is known, those of its rule. */
function* checksOf(decision) {
	const { event } = decision;
	if (!recordedByProcesses.has(event.type)) yield* must(!processNames.has(event.actor.id), `${event.actor.id} may not do this`);
	const rule = rules$1.get(event.type);
	if (rule === void 0) return;
	const stream = streamsOf.get(event.type)?.(event);
	yield* must(stream === void 0 || event.stream === stream, `it is in the stream ${event.stream}`);
	yield* rule(decision);
}
// packages/verifier/src/rules/shape.ts
var of$1 = (is) => (value) => typeof value === "string" && is(value) ? null : "";
/** Any text, such as a hash. */
var anyText = of$1(() => true);
/** A text that people wrote. */
var text$2 = of$1(isText);
/** A code. */
var id = of$1(isId);
/** Pounds. */
var pounds = of$1(isPounds);
/** A day. */
var date = of$1(isDate);
/** A financial year. */
var year$1 = of$1(isFinancialYear);
/** A period. */
var period$1 = of$1(isPeriod);
/** A role. */
var role$1 = of$1((value) => roles.has(value));
/** The name of a stream. */
var stream$1 = of$1(isStream);
/** A whole number from 0. */
var count$1 = (value) => isWhole$2(value, 0) ? null : "";
/** True or false. */
var flag = (value) => typeof value === "boolean" ? null : "";
/** Only true. */
var yes = (value) => value === true ? null : "";
/** One of some words. */
var oneOf$1 = (...words) => of$1((value) => words.includes(value));
/** Null, or a value of the shape. */
var orNull$1 = (shape) => (value) => value === null ? null : shape(value);
/** A list of values of the shape. */
var list = (shape) => (value) => {
	if (!isList(value)) return "";
	for (const [at, item] of value.entries()) {
		const fault = shape(item);
		if (fault !== null) return `[${at}]${fault}`;
	}
	return null;
};
/** An object of exactly these fields; the optional ones may be left out. */
var object = (fields, optional = {}) => {
	const inOrder = Object.entries(fields).sort(([one], [other]) => one < other ? -1 : 1);
	const isPlainly = (value) => {
		let at = 0;
		for (const name in value) {
			const field = inOrder[at];
			if (field === void 0 || field[0] !== name || field[1](value[name]) !== null) return false;
			at += 1;
		}
		return at === inOrder.length;
	};
	return (value) => {
		if (!isObject(value)) return "";
		if (isPlainly(value)) return null;
		for (const name in fields) {
			const fault = Object.hasOwn(value, name) ? fields[name]?.(value[name]) : " (missing)";
			if (fault !== null) return `.${name}${fault}`;
		}
		for (const name of Object.keys(value)) {
			if (Object.hasOwn(fields, name)) continue;
			const fault = Object.hasOwn(optional, name) ? optional[name]?.(value[name]) : " (no field of it)";
			if (fault !== null) return `.${name}${fault}`;
		}
		return null;
	};
};
// packages/verifier/src/rules/shapes-of-parts.ts
/** The fields of a head. */
var headFields = {
	costCentre: text$2,
	subjective: text$2
};
/** Legs of a movement. */
var legs = list(object({
	...headFields,
	amount: pounds
}));
var steps = list(object({
	by: role$1,
	act: oneOf$1("agree", "approve")
}, { optional: yes }));
/** A route. */
var route = object({
	rule: text$2,
	steps,
	reportTo: list(role$1)
});
/** The minute of a decision, and whether the register of the body has it. */
var minute = {
	decision: text$2,
	onRecord: flag
};
/** The event on the other side of a movement. */
var gift = object({
	eventId: text$2,
	stream: stream$1,
	revision: count$1
});
var percentForm = /^(?:100|[0-9]{1,2}(?:\.[0-9]{1,4})?)$/;
var limit = (value) => {
	if (value === null) return null;
	if (typeof value === "string") return isPounds(value) ? null : "";
	if (!isObject(value) || Object.keys(value).join() !== "percentOfNetRevenue") return "";
	const percent = value["percentOfNetRevenue"];
	return typeof percent === "string" && percentForm.test(percent) ? null : "";
};
var rolesByName = (value) => {
	if (!isObject(value)) return "";
	const isOf = (names) => Array.isArray(names) && names.every((name) => roles.has(name));
	const wrong = Object.keys(value).find((name) => !isText(name) || !isOf(value[name]));
	return wrong === void 0 ? null : `.${wrong}`;
};
/** A kind of virement. */
var virementKind = oneOf$1(...[
	"permanent",
	"one-off",
	"technical"
]);
/** Approval rules. */
var rules = object({
	name: text$2,
	source: text$2,
	virements: list(object({
		name: text$2,
		scope: oneOf$1("service", "directorate", "council"),
		upTo: limit,
		steps
	}, {
		kinds: list(virementKind),
		mixesCapitalAndRevenue: yes,
		reportTo: list(role$1)
	})),
	cumulative: object({
		countEarlierApprovals: flag,
		yearlyLimits: list(object({
			authority: role$1,
			upTo: limit
		}))
	}),
	drawdowns: object({
		samePurpose: steps,
		otherPurpose: steps
	}),
	differentPeople: list(oneOf$1("proposer", "approver", "poster")),
	roles: rolesByName
});
/** Lines of a budget. */
var lines = list(object({
	...headFields,
	directorate: text$2,
	service: text$2,
	kind: oneOf$1("expenditure", "income"),
	amount: pounds,
	fund: oneOf$1("revenue", "capital"),
	controllable: flag
}));
/** Legs of later years. */
var laterYears = list(object({
	financialYear: year$1,
	legs
}));
/** Services of a carry forward. */
var carriedServices = list(object({
	service: text$2,
	revisedBudget: pounds,
	outturn: pounds,
	variance: pounds,
	carriedForward: pounds,
	takenBack: pounds,
	metBySources: pounds,
	to: orNull$1(object(headFields))
}));
/** Sources that meet overspends. */
var funding = list(object({
	kind: oneOf$1(...[
		"taken-back",
		"corporate-underspend",
		"reserve",
		"provision",
		"general-balance"
	]),
	item: text$2,
	reserve: orNull$1(id),
	available: pounds,
	applied: pounds
}));
/** The fields that all events of a forecast share. */
var forecastFields = {
	financialYear: year$1,
	period: period$1,
	service: text$2,
	costCentre: orNull$1(text$2),
	subjective: orNull$1(text$2),
	projectedOutturn: pounds
};
// packages/verifier/src/rules/shapes-of-budget.ts
var inYear = {
	reference: text$2,
	financialYear: year$1
};
var document = {
	...inYear,
	kind: virementKind,
	reason: text$2,
	legs,
	laterYears,
	contentHash: anyText,
	reverses: orNull$1(text$2)
};
var decided = {
	by: role$1,
	decision: text$2,
	decidedOn: date,
	onRecord: flag,
	contentHash: anyText
};
var forwarded = {
	...inYear,
	postedInYear: year$1,
	legs,
	gift
};
/** Fields that events of a type hold only if the command gave them. */
var mayBeTold = new Map([...[
	"BudgetApproved",
	"ContributedToReserve",
	"ReserveReleased",
	"ReserveRepurposed",
	"TransferredBetweenReserves",
	"ReserveRestated"
].map((type) => [type, { decidedOn: date }])]);
/** Fields of the events of the ledger, of rules and of budgets, by type. */
var shapesOfBudget = {
	LedgerOpened: {
		origin: text$2,
		history: flag,
		refusalsKept: flag
	},
	HistoryClosed: {},
	CommandRefused: {
		saltedCommandHash: anyText,
		refusal: text$2,
		rule: orNull$1(text$2),
		role: role$1
	},
	ApprovalRulesSet: {
		rules,
		contentHash: anyText
	},
	BudgetLinesDrafted: {
		financialYear: year$1,
		part: count$1,
		lines
	},
	BudgetApproved: {
		financialYear: year$1,
		fromDraft: flag,
		lines,
		count: count$1,
		total: pounds,
		contentHash: anyText,
		...minute,
		includes: list(text$2)
	},
	SpecificGrantReceived: {
		...inYear,
		grantor: text$2,
		reason: text$2,
		legs,
		...minute
	},
	SupplementaryEstimateApproved: {
		...inYear,
		source: text$2,
		reason: text$2,
		legs,
		...minute
	},
	VirementProposed: {
		...document,
		route
	},
	VirementAmended: {
		...document,
		contentHashBefore: anyText,
		route
	},
	VirementAgreed: {
		...inYear,
		...decided,
		route
	},
	VirementApproved: {
		...inYear,
		...decided,
		route
	},
	VirementRejected: {
		...inYear,
		...decided
	},
	VirementPosted: {
		...document,
		postingReason: orNull$1(text$2)
	},
	VirementWithdrawn: {
		...inYear,
		reason: orNull$1(text$2)
	},
	VirementReversed: {
		...inYear,
		reversalReference: text$2,
		reason: text$2
	},
	VirementForwarded: forwarded,
	VirementCarried: forwarded,
	ContributedToReserve: {
		reserve: id,
		reference: text$2,
		amount: pounds,
		reason: text$2,
		...minute,
		from: orNull$1(object({
			financialYear: year$1,
			...headFields
		}))
	},
	ReserveFundingReceived: {
		gift,
		financialYear: year$1,
		reserve: id,
		reference: text$2,
		to: object(headFields),
		amount: pounds
	},
	DrawdownReversed: {
		reserve: id,
		reference: text$2,
		amount: pounds,
		financialYear: year$1,
		to: object(headFields),
		reason: orNull$1(text$2)
	},
	GiftReturned: {
		gift,
		kind: oneOf$1("drawdown", "contribution", "transfer", "reversed-drawdown"),
		reserve: id,
		reference: text$2,
		head: orNull$1(object(headFields)),
		amount: pounds,
		reason: text$2
	},
	CarriedForward: {
		...inYear,
		toYear: year$1,
		cap: orNull$1(pounds),
		actuals: list(id),
		services: carriedServices,
		funding,
		...minute
	},
	CarryForwardReceived: {
		gift,
		financialYear: year$1,
		fromYear: year$1,
		reference: text$2,
		legs
	}
};
// packages/verifier/src/rules/shapes-of-others.ts
var moved = {
	reserve: id,
	reference: text$2,
	amount: pounds,
	reason: text$2,
	...minute
};
var ofDrawdown = {
	reserve: id,
	reference: text$2
};
var decidedDrawdown = {
	...ofDrawdown,
	by: role$1,
	decision: text$2,
	decidedOn: date,
	onRecord: flag,
	contentHash: anyText,
	route
};
var commitment = {
	financialYear: year$1,
	service: text$2,
	reference: text$2,
	...headFields
};
var ofPeriod = {
	financialYear: year$1,
	period: period$1
};
var posting = object({
	...headFields,
	amount: pounds,
	postedOn: date,
	reference: text$2,
	description: orNull$1(text$2)
});
var seal = object({
	report: text$2,
	queryHash: text$2,
	asOf: orNull$1(date),
	rows: count$1,
	linesHash: text$2
});
/** Fields of the events of reserves, actuals, periods, commitments, forecasts and the rest of finance, by type. */
var shapesOfOthers = {
	ReserveEstablished: {
		reserve: id,
		name: text$2,
		purpose: text$2,
		openingBalance: pounds,
		openedOn: date,
		useRule: orNull$1(text$2),
		manager: orNull$1(text$2),
		reviewBy: orNull$1(text$2),
		...minute
	},
	ReserveReleased: moved,
	ReserveRepurposed: {
		reserve: id,
		purpose: text$2,
		purposeBefore: text$2,
		amount: pounds,
		reason: text$2,
		...minute
	},
	TransferredBetweenReserves: {
		...moved,
		toReserve: id
	},
	ReserveRestated: {
		...moved,
		financialYear: year$1
	},
	DrawdownRequested: {
		...ofDrawdown,
		amount: pounds,
		financialYear: year$1,
		to: object(headFields),
		purpose: text$2,
		reason: text$2,
		expiresOn: orNull$1(date),
		contentHash: anyText,
		route
	},
	DrawdownAgreed: decidedDrawdown,
	DrawdownApproved: decidedDrawdown,
	DrawdownPosted: {
		...ofDrawdown,
		amount: pounds,
		financialYear: year$1,
		to: object(headFields),
		released: pounds,
		final: flag,
		reason: orNull$1(text$2)
	},
	DrawdownVoided: {
		...ofDrawdown,
		amount: pounds,
		reason: orNull$1(text$2)
	},
	MoneyReceivedIntoReserve: {
		gift,
		kind: oneOf$1("contribution", "transfer", "reversed-drawdown"),
		...ofDrawdown,
		amount: pounds
	},
	ActualsImported: {
		financialYear: year$1,
		source: id,
		batch: text$2,
		period: period$1,
		concerns: orNull$1(period$1),
		postings: list(posting)
	},
	BatchClosed: {
		financialYear: year$1,
		source: id,
		batch: text$2,
		count: count$1,
		controlTotal: pounds,
		debits: pounds,
		credits: pounds
	},
	PeriodClosed: {
		...ofPeriod,
		reason: orNull$1(text$2)
	},
	PeriodReopened: {
		...ofPeriod,
		by: role$1,
		decision: text$2,
		decidedOn: date,
		onRecord: flag,
		reason: text$2
	},
	ReportsSealed: {
		...ofPeriod,
		upTo: count$1,
		seals: list(seal)
	},
	CommitmentRaised: {
		...commitment,
		amount: pounds,
		supplier: orNull$1(text$2),
		description: orNull$1(text$2)
	},
	CommitmentInvoiced: {
		...commitment,
		invoice: text$2,
		amount: pounds,
		paidBy: orNull$1(object({
			source: id,
			reference: text$2
		}))
	},
	CommitmentClosed: {
		...commitment,
		released: pounds,
		reason: orNull$1(text$2)
	},
	CommitmentCarried: {
		...commitment,
		toYear: year$1,
		amount: pounds,
		reason: orNull$1(text$2)
	},
	CommitmentReceived: {
		...commitment,
		gift,
		fromYear: year$1,
		amount: pounds
	},
	ForecastSubmitted: {
		...forecastFields,
		basis: text$2,
		assumptions: list(text$2),
		reason: orNull$1(text$2),
		action: orNull$1(text$2)
	},
	ForecastChallenged: {
		...forecastFields,
		reason: text$2
	},
	ForecastAccepted: forecastFields,
	ChartOfAccountsSet: {
		reference: text$2,
		costCentres: list(object({
			costCentre: text$2,
			directorate: text$2,
			service: text$2,
			name: orNull$1(text$2)
		})),
		subjectives: list(object({
			subjective: text$2,
			kind: oneOf$1("expenditure", "income"),
			group: orNull$1(text$2),
			name: orNull$1(text$2)
		})),
		reason: orNull$1(text$2)
	},
	ReductionApproved: {
		financialYear: year$1,
		reference: text$2,
		description: text$2,
		directorate: text$2,
		service: orNull$1(text$2),
		target: pounds,
		owner: orNull$1(text$2),
		...minute
	},
	ReductionReported: {
		financialYear: year$1,
		reference: text$2,
		achieved: pounds,
		projected: orNull$1(pounds),
		rag: oneOf$1("blue", "green", "amber", "red"),
		reason: orNull$1(text$2),
		mitigation: orNull$1(text$2)
	},
	ReductionRemoved: {
		financialYear: year$1,
		reference: text$2,
		reason: text$2,
		...minute
	},
	ReconciliationPrepared: {
		...ofPeriod,
		source: id,
		resultHash: text$2,
		extractHash: text$2,
		ledger: pounds,
		extract: pounds,
		difference: pounds,
		matched: count$1,
		breaks: count$1,
		comment: orNull$1(text$2)
	},
	ReconciliationReviewed: {
		...ofPeriod,
		source: id,
		resultHash: text$2,
		comment: orNull$1(text$2)
	}
};
// packages/verifier/src/rules/shapes.ts
/** The fields of each type of event whose rules are checked. */
var fieldsOfTypes = {
	...shapesOfBudget,
	...shapesOfOthers
};
/** The shape of the data of each type, all of schema version 1. */
var shapes = new Map(Object.entries(fieldsOfTypes).map(([type, fields]) => [type, object(fields, mayBeTold.get(type))]));
// packages/verifier/src/rules/state/actuals-state.ts
var none$1 = {
	count: 0,
	debits: 0n,
	credits: 0n,
	isClosed: false
};
/** The state of a stream `actuals-YEAR-SOURCE`: what a source posted in a year. */
var ActualsState = class {
	#batches = /* @__PURE__ */ new Map();
	references = /* @__PURE__ */ new Set();
	/** Sums by head, over all periods. */
	byHead = /* @__PURE__ */ new Map();
	/** Whether anything was imported. */
	isThere = false;
	/** The sums of a batch. */
	batch(name) {
		return this.#batches.get(name) ?? none$1;
	}
	/** Takes the next event of the stream. */
	fold({ type, data }) {
		const batch = this.batch(data.batch);
		if (type === "BatchClosed") this.#batches.set(data.batch, {
			...batch,
			isClosed: true
		});
		if (type !== "ActualsImported") return;
		this.isThere = true;
		let { debits, credits } = batch;
		for (const posting of data.postings) {
			const pence = penceOf(posting.amount);
			if (pence > 0n) debits += pence;
			else credits += pence;
			addTo(this.byHead, headKey(posting), pence);
			this.references.add(posting.reference);
		}
		this.#batches.set(data.batch, {
			...batch,
			debits,
			credits,
			count: batch.count + data.postings.length
		});
	}
};
// packages/verifier/src/rules/state/body-state.ts
/** The state of a stream `body-ROLE`: the body's register of decisions. */
var BodyState = class {
	#register = /* @__PURE__ */ new Map();
	/** Takes the next event of the stream. */
	fold({ type, effectiveOn, data }) {
		const { reference } = data;
		const known = this.#register.get(reference);
		if (type === "DecisionRecorded") {
			const { verb, decidedOn, urgentExemption, callInEndsOn, subjectToCallIn } = data;
			const hasCallIn = urgentExemption === void 0 && (callInEndsOn !== void 0 || subjectToCallIn === true);
			this.#register.set(reference, {
				verb,
				decidedOn,
				subject: data.subject ?? null,
				callIn: hasCallIn ? "open" : null,
				inEffectFrom: effectiveOn
			});
		} else if (known !== void 0 && type === "DecisionCalledIn") this.#register.set(reference, {
			...known,
			callIn: "called-in"
		});
		else if (known !== void 0 && type === "CallInConcluded") {
			const callIn = data.conclusion === "stands" ? "stands" : "sent-back";
			this.#register.set(reference, {
				...known,
				callIn
			});
		} else if (known !== void 0 && type === "DecisionTookEffect") this.#register.set(reference, {
			...known,
			inEffectFrom: effectiveOn
		});
	}
	/** The decision with a reference, if the register holds it. */
	get(reference) {
		return this.#register.get(reference);
	}
};
// packages/verifier/src/rules/state/periods-state.ts
/** The state of a stream `periods-YEAR`. */
var PeriodsState = class {
	/** How many periods are closed, counted from the first. */
	closedCount = 0;
	/** The day of the last close or reopening. */
	lastOn = "";
	/** All closes, by position. */
	closes = /* @__PURE__ */ new Map();
	/** The positions as of which reports were sealed. */
	sealed = /* @__PURE__ */ new Set();
	/** Takes the next event of the stream. */
	fold(event) {
		const { type, data, effectiveOn, position } = event;
		if (type === "PeriodClosed") {
			this.closedCount = periods.indexOf(data.period) + 1;
			this.closes.set(position, event);
		} else if (type === "PeriodReopened") this.closedCount = periods.indexOf(data.period);
		else {
			if (type === "ReportsSealed") this.sealed.add(data.upTo);
			return;
		}
		this.lastOn = effectiveOn;
	}
	/** Whether a period is closed. */
	isClosed(period) {
		return periods.indexOf(period) < this.closedCount;
	}
	/** The first open period, or undefined. */
	get firstOpen() {
		return periods[this.closedCount];
	}
};
// packages/verifier/src/rules/state/rules-state.ts
/** The state of the stream `rules`. */
var RulesState = class {
	#sets = [];
	/** Takes the next event of the stream. */
	fold({ type, effectiveOn, data }) {
		if (type === "ApprovalRulesSet") this.#sets.push({
			from: effectiveOn,
			rules: data.rules
		});
	}
	/** The rules in force on a day: the last ones set with effect from that day or earlier. */
	inForceOn(day) {
		return this.#sets.findLast(({ from }) => from <= day)?.rules;
	}
};
// packages/verifier/src/rules/state/states.ts
var stateByKind = {
	ledger: OpeningState,
	rules: RulesState,
	body: BodyState,
	budget: BudgetState,
	reserve: ReserveState,
	actuals: ActualsState,
	periods: PeriodsState,
	commitments: CommitmentsState,
	forecast: ForecastState,
	chart: ChartState,
	savings: SavingsState,
	reconciliations: ReconciliationsState
};
/** The kind of a stream: its name up to the first hyphen. */
var kindOf = (stream) => {
	const hyphen = stream.indexOf("-");
	return hyphen === -1 ? stream : stream.slice(0, hyphen);
};
/** The state of a stream of finance or authority before its first event; undefined for other streams. */
var newState = (stream) => {
	const name = kindOf(stream);
	const State = Object.hasOwn(stateByKind, name) ? stateByKind[name] : void 0;
	return State === void 0 ? void 0 : new State();
};
/** Whether a stream is one of finance or authority. */
var isOfStates = (stream) => Object.hasOwn(stateByKind, kindOf(stream));
/** Whether the rules know every type of event that a stream may hold. Streams of bodies hold others too. */
var hasRules = (stream) => !stream.startsWith("body-") && isOfStates(stream);
/** The states of all streams of finance and authority, after the events so far. */
var States = class States {
	#states;
	#hashing;
	constructor(hashing, states = /* @__PURE__ */ new Map()) {
		this.#hashing = hashing;
		this.#states = states;
	}
	/** These states with other ones for some streams, such as from earlier revisions. */
	with(others) {
		return new States(this.#hashing, new Map([...this.#states, ...others]));
	}
	/** Takes the next event. */
	fold(event) {
		let state = this.#states.get(event.stream);
		if (state === void 0) {
			state = newState(event.stream);
			if (state === void 0) return;
			this.#states.set(event.stream, state);
		}
		state.fold(event);
	}
	#get(stream, kind) {
		const found = this.#states.get(stream);
		return found instanceof kind ? found : new kind();
	}
	/** The approval rules. */
	rules() {
		return this.#get("rules", RulesState);
	}
	/** The ledger's own stream. */
	opening() {
		return this.#get("ledger", OpeningState);
	}
	/** A body's register. */
	body(body) {
		return this.#get(`body-${body}`, BodyState);
	}
	/** A year's budget. */
	budget(year) {
		return this.#get(`budget-${year}`, BudgetState);
	}
	/** A reserve. */
	reserve(id) {
		return this.#get(`reserve-${id}`, ReserveState);
	}
	/** The postings of a source in a year. */
	actuals(year, source) {
		return this.#get(`actuals-${year}-${source}`, ActualsState);
	}
	/** A year's periods. */
	periods(year) {
		return this.#get(`periods-${year}`, PeriodsState);
	}
	/** The commitments of a service in a year. */
	commitments(year, service) {
		const stream = `commitments-${year}-${serviceId(this.#hashing, service)}`;
		return this.#get(stream, CommitmentsState);
	}
	/** The commitments in a stream. */
	commitmentsOf(stream) {
		return this.#get(stream, CommitmentsState);
	}
	/** The forecasts in a stream. */
	forecasts(stream) {
		return this.#get(stream, ForecastState);
	}
	/** The chart of accounts. */
	chart() {
		return this.#get("chart", ChartState);
	}
	/** A year's savings. */
	savings(year) {
		return this.#get(`savings-${year}`, SavingsState);
	}
	/** A year's reconciliations. */
	reconciliations(year) {
		return this.#get(`reconciliations-${year}`, ReconciliationsState);
	}
	/** The event at a revision of a stream, if it gave something to another stream. */
	giver({ stream, revision }) {
		const state = this.#states.get(stream);
		return state instanceof BudgetState || state instanceof ReserveState || state instanceof CommitmentsState ? state.givers.get(revision) : void 0;
	}
	/** Whether what an event gave was returned. */
	isReturned({ stream, revision }) {
		const state = this.#states.get(stream);
		return (state instanceof BudgetState || state instanceof ReserveState) && state.returned.has(revision);
	}
};
// packages/verifier/src/rules/rules-check.ts
var schemaVersion = 1;
/** The most broken rules that are checked again on what their decisions had read. */
var waitingMax$1 = 100;
/** Where the data of an event differs from the shape of its type, or null. Types without a shape may hold anything. */
var shapeFault = ({ type, schemaVersion: version, data }) => {
	const shape = shapes.get(type);
	if (shape === void 0) return null;
	return version === schemaVersion ? shape(data) : ` of schema version ${version}`;
};
/** Whether the data of an event is read. Events of bodies have no shape, so their readers take nothing for granted. */
var isTold = (type, stream) => shapes.has(type) || stream.startsWith("body-");
/** The first fault of an event, or undefined. */
var faultOf = (decision) => {
	for (const fault of checksOf({
		...decision,
		data: decision.event.data
	})) return fault;
};
/** Whether an append begins with an event of an unknown type, so that none of it can be decided. */
var beginsUnknown = ([first]) => !isTold(first.type, first.stream);
/** Checks the rules for every event of finance and authority, on the states before its append. */
var RulesCheck = class {
	#hashing;
	#findings;
	/** Streams that hold an event of an unknown type: their state is not known any more. */
	#clouded = /* @__PURE__ */ new Set();
	/** The states of all streams, after the events so far. */
	states;
	/** Faults to be checked again in a second reading of the log. */
	waiting = [];
	/** The files of a pack that show rules to people. */
	shown = [];
	constructor(hashing, findings) {
		this.#hashing = hashing;
		this.#findings = findings;
		this.states = new States(hashing);
	}
	/** Takes the next append. Then calls `show` with each sound event of it, and whether its type is known. */
	append(append, show) {
		const sound = append.filter((event) => this.#isSound(event));
		if (sound.length === append.length && sound.some(({ type }) => shapes.has(type))) this.#decide(append);
		for (const event of sound) {
			const isKnown = shapes.has(event.type);
			if (!isKnown && hasRules(event.stream)) this.#clouded.add(event.stream);
			if (isTold(event.type, event.stream)) this.states.fold(event);
			this.#show(event);
			show(event, isKnown);
		}
	}
	#isSound(event) {
		const { type, position, stream } = event;
		const fault = shapeFault(event);
		if (fault === null) return true;
		const detail = `${type}${fault} is not of its form`;
		this.#findings.add("rulesObeyed", "EventUnreadable", detail, {
			position,
			stream
		});
		return false;
	}
	/** A stream that the append reads and that holds an event of an unknown type. */
	#cloudOver([first]) {
		if (this.#clouded.size === 0) return void 0;
		return [first.stream, ...first.context.map(({ stream }) => stream)].find((stream) => this.#clouded.has(stream));
	}
	#decide(append) {
		const [{ type, position, stream }] = append;
		const cloud = this.#cloudOver(append);
		const unreadable = cloud === void 0 ? beginsUnknown(append) && `${type}, with which it begins, is not a type of event that is known` : `${cloud}, which it read, holds a type of event that is not known`;
		if (unreadable !== false) {
			this.#findings.add("rulesObeyed", "EventUnreadable", unreadable, {
				position,
				stream
			});
			return;
		}
		for (const [number, event] of append.entries()) {
			const fault = faultOf({
				append,
				number,
				event,
				states: this.states,
				hashing: this.#hashing
			});
			if (fault === void 0) continue;
			if (append[0].context.length > 0 && this.waiting.length < waitingMax$1) {
				this.waiting.push({
					append,
					number,
					fault
				});
				return;
			}
			const { position, stream, type } = event;
			this.#findings.add("rulesObeyed", fault.code, `${type}: ${fault.detail}`, {
				position,
				stream
			});
			return;
		}
	}
	#show({ type, data, revision, position }) {
		if (type !== "ApprovalRulesSet") return;
		this.shown.push({
			path: `rules/${revision}.json`,
			sha256: rulesHash(this.#hashing, data.rules),
			position,
			verdict: "authentic",
			code: "RulesDiffer"
		});
	}
	/** Ends the check, and notes the types that were not checked; `types` are all types of the log with their counts. */
	end(types) {
		for (const [type, count] of [...types].sort()) if (!shapes.has(type)) this.#findings.add("rulesObeyed", "UnknownEventType", `${type}: ${count} not checked`);
		const refusedCount = types.get("CommandRefused") ?? 0;
		if (refusedCount > 0) this.#findings.add("rulesObeyed", "CommandUntold", `CommandRefused: ${refusedCount} not decided again`);
	}
};
// packages/verifier/src/sorted.ts
/** Sorted by UTF-16 code units of a key. */
var sorted = (items, key) => items.toSorted((one, other) => {
	const [first, second] = [key(one), key(other)];
	return first < second ? -1 : first > second ? 1 : 0;
});
/** Items grouped by a key, in their order; older releases of Node have no `Map.groupBy`. */
var grouped = (items, key) => {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const known = groups.get(key(item));
		if (known === void 0) groups.set(key(item), [item]);
		else known.push(item);
	}
	return groups;
};
// packages/verifier/src/seals/actuals.ts
/** What was spent in a year. */
var Actuals = class {
	#heads = /* @__PURE__ */ new Map();
	/** Adds what was spent at a head where it counts. */
	spend({ period, isLate }, head, amount) {
		const spent = this.#heads.get(headKey(head)) ?? {
			inTime: /* @__PURE__ */ new Map(),
			late: /* @__PURE__ */ new Map(),
			afterClose: 0n
		};
		this.#heads.set(headKey(head), spent);
		if (period === null) spent.afterClose += amount;
		else addTo(isLate ? spent.late : spent.inTime, period, amount);
	}
	/** The heads at which anything was spent. */
	heads() {
		return this.#heads.keys();
	}
	/** What was spent at a head, up to the period and the day asked about. */
	upTo(key, year, { period, asOf }) {
		const spent = this.#heads.get(key);
		if (spent === void 0) return 0n;
		const isAsked = (counted) => period === null || counted <= period;
		const hasBegun = (counted) => asOf === null || daysOfPeriod(year, counted)[0] <= asOf;
		let sum = 0n;
		for (const [counted, amount] of spent.inTime) if (isAsked(counted)) sum += amount;
		for (const [counted, amount] of spent.late) if (isAsked(counted) && hasBegun(counted)) sum += amount;
		return sum;
	}
	/** What came at each head when no period was open any more; only the whole year has it. */
	afterClose(period) {
		if (period !== null) return [];
		return [...this.#heads].flatMap(([key, { afterClose }]) => afterClose === 0n ? [] : [[key, afterClose]]);
	}
};
// packages/verifier/src/seals/closings.ts
/** Which periods were closed and opened, and where in the log. */
var Closings = class {
	#years = /* @__PURE__ */ new Map();
	/** Takes a PeriodClosed or a PeriodReopened. */
	fold({ type, data, position }) {
		const closing = {
			period: data.period,
			position,
			isClosed: type === "PeriodClosed"
		};
		const known = this.#years.get(data.financialYear);
		if (known === void 0) this.#years.set(data.financialYear, [closing]);
		else known.push(closing);
	}
	/** Where an event of a period counts. Its position decides: a difference does not take events in the order of the log. */
	countedIn(year, period, position) {
		const closed = /* @__PURE__ */ new Set();
		for (const closing of this.#years.get(year) ?? []) {
			if (closing.position >= position) continue;
			if (closing.isClosed) closed.add(closing.period);
			else closed.delete(closing.period);
		}
		if (!closed.has(period)) return {
			period,
			isLate: false
		};
		return {
			period: periods.find((later) => later > period && !closed.has(later)) ?? null,
			isLate: true
		};
	}
};
// packages/verifier/src/seals/budget-figures.ts
/** The columns that make up the revised budget. */
var revisedColumns = [
	"originalBudget",
	"virements",
	"technicalAdjustments",
	"grants",
	"supplementaryEstimates",
	"reserveFunding",
	"carriedIn"
];
/** The columns that are summed by head. */
var sumColumns = [
	...revisedColumns,
	"pendingVirements",
	"committed"
];
/** The figures of a year's report. */
var YearFigures = class {
	sums = /* @__PURE__ */ new Map();
	actuals = new Actuals();
	lines = /* @__PURE__ */ new Map();
	/** Forecasts by line and then by period; the lines in the order in which they were first forecast. */
	forecasts = /* @__PURE__ */ new Map();
	drafts = /* @__PURE__ */ new Map();
	pending = /* @__PURE__ */ new Map();
	/** Adds an amount to a column at a head. */
	add(column, head, amount) {
		const sums = this.sums.get(column) ?? /* @__PURE__ */ new Map();
		this.sums.set(column, sums);
		addTo(sums, headKey(head), amount);
	}
	/** Keeps a forecast, where it is the latest of its line and period. */
	forecast({ data, effectiveOn: on }) {
		const line = JSON.stringify([
			data.service,
			data.costCentre,
			data.subjective
		]);
		const ofLine = this.forecasts.get(line) ?? /* @__PURE__ */ new Map();
		this.forecasts.set(line, ofLine);
		const known = ofLine.get(data.period);
		if (known === void 0 || known.on <= on) ofLine.set(data.period, {
			data,
			on
		});
	}
	/** Adds lines that were approved. */
	approve(lines) {
		for (const line of lines) {
			this.lines.set(headKey(line), line);
			this.add("originalBudget", line, penceOf(line.amount));
		}
	}
	/** Replaces the pending legs of a virement; with no legs if it is not pending any more. */
	wait(reference, legs) {
		for (const leg of this.pending.get(reference) ?? []) this.add("pendingVirements", leg, -penceOf(leg.amount));
		for (const leg of legs) this.add("pendingVirements", leg, penceOf(leg.amount));
		if (legs.length > 0) this.pending.set(reference, legs);
		else this.pending.delete(reference);
	}
};
var virementColumn = (kind) => kind === "technical" ? "technicalAdjustments" : "virements";
/** Keeps the figures of all years, event by event. */
var BudgetFigures = class {
	#years = /* @__PURE__ */ new Map();
	#closings = new Closings();
	#ground;
	constructor(ground) {
		this.#ground = ground;
	}
	/** The years of which anything is kept, sorted. */
	years() {
		return [...this.#years.keys()].sort();
	}
	/** The figures of a year, if it has any. */
	known(year) {
		return this.#years.get(year);
	}
	#year(year) {
		const known = this.#years.get(year) ?? new YearFigures();
		this.#years.set(year, known);
		return known;
	}
	/** Takes the next event of the log. */
	fold(event) {
		const { type, data } = event;
		if (type === "GiftReturned") this.#undo(data);
		else if (type === "ContributedToReserve") {
			if (data.from !== null) this.#fund(type, data, 1n);
		} else if (type === "DrawdownPosted" || type === "DrawdownReversed") this.#fund(type, data, 1n);
		else if (type.startsWith("Virement")) this.#foldVirement(event);
		else if (type.startsWith("Commitment")) this.#foldCommitment(event);
		else this.#foldOther(event);
	}
	#fund(type, data, sign) {
		const amount = sign * penceOf(data.amount);
		const { from, to } = data;
		if (type === "ContributedToReserve") {
			if (from !== null) this.#year(from.financialYear).add("reserveFunding", from, -amount);
		} else if (type === "DrawdownPosted" || type === "DrawdownReversed") this.#year(data.financialYear).add("reserveFunding", to, type === "DrawdownPosted" ? amount : -amount);
	}
	#undo({ gift }) {
		const given = this.#ground.giver(gift);
		if (given !== void 0) this.#fund(given.type, given.data, -1n);
	}
	#foldVirement({ type, data }) {
		const year = this.#year(data.financialYear);
		if (type === "VirementProposed" || type === "VirementAmended") year.wait(data.reference, data.legs);
		else if (type === "VirementRejected" || type === "VirementWithdrawn") year.wait(data.reference, []);
		else if (type === "VirementPosted") {
			year.wait(data.reference, []);
			for (const leg of data.legs) year.add(virementColumn(data.kind), leg, penceOf(leg.amount));
		} else if (type === "VirementCarried") {
			const kind = this.#ground.giver(data.gift)?.data.kind ?? "";
			for (const leg of data.legs) year.add(virementColumn(kind), leg, penceOf(leg.amount));
		}
	}
	#foldCommitment({ type, data, effectiveOn, position }) {
		const year = this.#year(data.financialYear);
		if (type === "CommitmentRaised") year.add("committed", data, penceOf(data.amount));
		else if (type === "CommitmentInvoiced") {
			const amount = penceOf(data.amount);
			year.add("committed", data, -amount);
			const own = periodOf(effectiveOn, data.financialYear);
			if (data.paidBy === null) year.actuals.spend(this.#countedIn(data.financialYear, own, position), data, amount);
		} else if (type === "CommitmentClosed") year.add("committed", data, -penceOf(data.released));
		else if (type === "CommitmentCarried") {
			year.add("committed", data, -penceOf(data.amount));
			this.#year(data.toYear).add("committed", data, penceOf(data.amount));
		}
	}
	#countedIn(year, period, position) {
		return this.#closings.countedIn(year, period, position);
	}
	#foldPostings({ data, position }) {
		const { actuals } = this.#year(data.financialYear);
		const counted = this.#countedIn(data.financialYear, data.period, position);
		for (const posting of data.postings) actuals.spend(counted, posting, penceOf(posting.amount));
	}
	#foldOther(event) {
		const { type, data } = event;
		if (type === "BudgetLinesDrafted") this.#year(data.financialYear).drafts.set(data.part, data.lines);
		else if (type === "BudgetApproved") {
			const year = this.#year(data.financialYear);
			const drafted = [...year.drafts].sort(([one], [other]) => one - other);
			year.approve(data.fromDraft ? drafted.flatMap(([, lines]) => lines) : data.lines);
		} else if (type === "SpecificGrantReceived" || type === "SupplementaryEstimateApproved") {
			const column = type === "SpecificGrantReceived" ? "grants" : "supplementaryEstimates";
			for (const leg of data.legs) this.#year(data.financialYear).add(column, leg, penceOf(leg.amount));
		} else if (type === "CarriedForward") {
			for (const { to, carriedForward } of data.services) if (to !== null) this.#year(data.toYear).add("carriedIn", to, -penceOf(carriedForward));
		} else if (type === "ActualsImported") this.#foldPostings(event);
		else if (type === "PeriodClosed" || type === "PeriodReopened") this.#closings.fold(event);
		else if (type === "ForecastSubmitted") this.#year(data.financialYear).forecast(event);
	}
};
// packages/verifier/src/seals/budget-lines.ts
/** Sums of zero. */
var noSums = {
	originalBudget: 0n,
	virements: 0n,
	technicalAdjustments: 0n,
	grants: 0n,
	supplementaryEstimates: 0n,
	reserveFunding: 0n,
	carriedIn: 0n,
	pendingVirements: 0n,
	committed: 0n
};
var keysOf = (figures, year, asked) => {
	const keys = new Set(figures.lines.keys());
	for (const sums of figures.sums.values()) for (const key of sums.keys()) keys.add(key);
	for (const key of figures.actuals.heads()) if (figures.actuals.upTo(key, year, asked) !== 0n) keys.add(key);
	for (const byPeriod of figures.forecasts.values()) for (const [of, { data }] of byPeriod) {
		const { costCentre, subjective } = data;
		if ((asked.period === null || of <= asked.period) && costCentre !== null && subjective !== null) keys.add(headKey(data));
	}
	return keys;
};
/** The lines of a year's report, before forecasts are put on them. */
var reportLines = (ground, figures, year, asked) => {
	const own = figures.known(year);
	const last = figures.known(yearBefore(year));
	if (own === void 0) return [];
	return [...keysOf(own, year, asked)].map((key) => {
		const head = headOf(key);
		const approved = own.lines.get(key) ?? last?.lines.get(key);
		const place = ground.chart().get(head.costCentre) ?? approved;
		const sums = { ...noSums };
		for (const column of sumColumns) sums[column] = own.sums.get(column)?.get(key) ?? 0n;
		return {
			...head,
			directorate: place?.directorate ?? "unbudgeted",
			service: place?.service ?? "unbudgeted",
			serviceApproved: approved?.service ?? null,
			sums,
			actual: own.actuals.upTo(key, year, asked),
			revised: revisedColumns.reduce((sum, column) => sum + sums[column], 0n),
			isBudgeted: own.lines.has(key),
			projection: null
		};
	});
};
/** What came when no period was open any more stands in lines of their own, in no service. */
var linesAfterClose = (figures, year, { period }) => [...figures.known(year)?.actuals.afterClose(period) ?? []].map(([key, actual]) => ({
	...headOf(key),
	directorate: "after close",
	service: "after close",
	serviceApproved: null,
	sums: noSums,
	actual,
	revised: 0n,
	isBudgeted: true,
	projection: null
}));
// packages/verifier/src/seals/put-forecasts.ts
var widthOf = ({ costCentre, subjective }) => costCentre === null ? 2 : subjective === null ? 1 : 0;
/** The latest forecast of each line up to a period, narrowest lines first. */
var latest = (figures, period) => {
	return [...figures.forecasts.values()].flatMap((byPeriod) => {
		const upTo = [...byPeriod.keys()].filter((of) => period === null || of <= period).sort().at(-1);
		return upTo === void 0 ? [] : byPeriod.get(upTo)?.data ?? [];
	}).toSorted((one, other) => widthOf(one) - widthOf(other));
};
var counts = ({ isBudgeted, projection, revised }) => isBudgeted || projection !== null || revised !== 0n;
/** The lines that a forecast is about. */
var insideOf = (lines, forecast) => {
	const { service } = forecast;
	const costCentre = forecast.costCentre;
	const subjective = forecast.subjective;
	if (costCentre !== null) {
		const ofCentre = lines.filter((line) => line.costCentre === costCentre);
		if (subjective !== null) return ofCentre.filter((line) => line.subjective === subjective);
		const ofBoth = ofCentre.filter((line) => line.service === service);
		return (ofBoth.length > 0 ? ofBoth : ofCentre).filter(counts);
	}
	const now = lines.filter((line) => line.service === service && counts(line));
	if (now.length > 0) return now;
	return lines.filter((line) => line.serviceApproved === service && counts(line));
};
var worth = ({ projection, revised }) => projection?.amount ?? revised;
var ownLine = (ground, inside, { service, costCentre, period, projectedOutturn }) => {
	const given = costCentre;
	const centres = [...new Set(inside.map((line) => line.costCentre))];
	const [first] = inside;
	const centre = centres.length === 1 ? centres[0] : given;
	const mapped = [...ground.chart().entries()].find(([, place]) => place.service === service);
	return {
		directorate: first?.directorate ?? mapped?.[1].directorate ?? "unbudgeted",
		service: first?.service ?? service,
		serviceApproved: first?.serviceApproved ?? null,
		costCentre: centre ?? "whole service",
		subjective: centre === null || centre === void 0 ? "all" : "whole cost centre",
		sums: noSums,
		actual: 0n,
		revised: 0n,
		isBudgeted: true,
		projection: {
			amount: penceOf(projectedOutturn) - inside.reduce((sum, line) => sum + worth(line), 0n),
			period
		}
	};
};
/** Puts forecasts on lines. One for several lines, or for none, gets a line of its own, with what they lack of it. */
var putForecasts = (ground, figures, period, lines) => {
	let put = lines;
	for (const forecast of latest(figures, period)) {
		const inside = insideOf(put, forecast);
		if (inside.some(({ projection }) => (projection?.period ?? "") > forecast.period)) continue;
		const [only, ...others] = inside;
		if (only !== void 0 && others.length === 0) {
			const amount = penceOf(forecast.projectedOutturn);
			const given = {
				...only,
				projection: {
					amount,
					period: forecast.period
				}
			};
			put = put.map((line) => line === only ? given : line);
		} else put = [...put, ownLine(ground, inside, forecast)];
	}
	return put;
};
// packages/verifier/src/seals/row-name.ts
var escaped = (name) => name.replaceAll("\\", "\\\\").replaceAll("/", "\\/");
/** The row of totals. */
var totalKey = "total";
/** The text that names a row: its names joined by slashes, so that no row has the name of another, or that of the totals. */
var rowName = (names) => {
	const joined = names.map(escaped).join("/");
	return joined === "total" ? `\\${joined}` : joined;
};
// packages/verifier/src/seals/budget-report.ts
/** A variance in percent of a budget, with one decimal, halves rounded away from zero. */
var percentOf = (variance, budget) => {
	if (budget === 0n) return null;
	const base = budget < 0n ? -budget : budget;
	const tenths = ((variance < 0n ? -variance : variance) * 2000n + base) / (2n * base);
	return `${variance < 0n && tenths > 0n ? "-" : ""}${tenths / 10n}.${tenths % 10n}`;
};
var decimalsMax = 4;
var hundredPercent = 100n * 10n ** BigInt(decimalsMax);
/** A percentage with at most four decimals, in whole numbers. */
var scaled = (percent) => {
	const [whole = "0", decimals = ""] = percent.split(".");
	return BigInt(whole + decimals.padEnd(decimalsMax, "0"));
};
var ragOf = (variance, budget, { thresholds }) => {
	if (variance <= 0n) return "green";
	const base = budget < 0n ? -budget : budget;
	if (variance * hundredPercent > base * scaled(thresholds.red)) return "red";
	return variance * hundredPercent >= base * scaled(thresholds.amber) ? "amber" : "green";
};
var projected = (lines, revised, asked) => {
	if (lines.every(({ projection }) => projection === null)) return {
		projectedOutturn: null,
		variance: null,
		variancePercent: null,
		rag: null
	};
	const outturn = lines.reduce((sum, line) => sum + (line.projection?.amount ?? line.revised), 0n);
	const variance = outturn - revised;
	const printed = asked.sign === "overspend-positive" ? variance : -variance;
	return {
		projectedOutturn: poundsOf(outturn),
		variance: poundsOf(printed),
		variancePercent: percentOf(printed, revised),
		rag: ragOf(variance, revised, asked)
	};
};
var figuresOf$1 = (lines, asked) => {
	const sumOf = (of) => lines.reduce((sum, line) => sum + of(line), 0n);
	const columns = sumColumns.map((name) => [name, poundsOf(sumOf(({ sums }) => sums[name]))]);
	const revised = sumOf((line) => line.revised);
	const pending = sumOf(({ sums }) => sums.pendingVirements);
	const committed = sumOf(({ sums }) => sums.committed);
	const actual = sumOf((line) => line.actual);
	return {
		...Object.fromEntries(columns),
		revisedBudget: poundsOf(revised),
		revisedIfApproved: poundsOf(revised + pending),
		actual: poundsOf(actual),
		available: poundsOf(revised - committed - actual),
		...projected(lines, revised, asked)
	};
};
/** The names that open a budget, from the outermost. */
var dimensions = [
	"directorate",
	"service",
	"costCentre",
	"subjective"
];
var levels = [
	"directorate",
	"service",
	"cost-centre",
	"subjective"
];
/** The names that open a budget to a level. */
var dimensionsOf = (by) => dimensions.slice(0, levels.indexOf(by) + 1);
var keyOf$3 = (by) => (line) => {
	const names = dimensionsOf(by).map((dimension) => line[dimension]);
	return `${names.join("/")}\u0000${names.join("")}`;
};
/** The lines of a row; of the totals all of them. */
var linesOf$1 = (lines, by, row) => row === "total" ? lines : lines.filter((line) => rowName(dimensionsOf(by).map((name) => line[name])) === row);
/** The budget monitoring report in the form in which it is sealed. */
var BudgetReport = class {
	name = "budget-monitoring";
	version = 3;
	#figures;
	#ground;
	constructor(ground) {
		this.#figures = new BudgetFigures(ground);
		this.#ground = ground;
	}
	/** The years of which it holds anything, sorted. */
	years() {
		return this.#figures.years();
	}
	/** Takes the next event of the log. */
	fold(event) {
		this.#figures.fold(event);
	}
	/** The rows and totals as known now. */
	render(asked, only) {
		const all = this.#lines(asked);
		const lines = only === void 0 ? all : linesOf$1(all, asked.by, only);
		const key = keyOf$3(asked.by);
		const rows = [...grouped(only === "total" ? [] : sorted(lines, key), key).values()].flatMap((group) => {
			const [first] = group;
			if (first === void 0) return [];
			const names = dimensionsOf(asked.by).map((name) => [name, first[name]]);
			return [{
				...Object.fromEntries(names),
				...figuresOf$1(group, asked)
			}];
		});
		const { rag: _, ...totals } = {
			rag: null,
			...figuresOf$1(lines, asked)
		};
		return {
			rows,
			totals
		};
	}
	#lines(asked) {
		const { year, period } = asked;
		const figures = year === null ? void 0 : this.#figures.known(year);
		if (year === null || figures === void 0) return [];
		const lines = reportLines(this.#ground, this.#figures, year, asked);
		return [...putForecasts(this.#ground, figures, period, lines), ...linesAfterClose(this.#figures, year, asked)];
	}
};
// packages/verifier/src/seals/report.ts
/** How every sealed report is asked about. */
var plainWays = {
	by: "subjective",
	thresholds: {
		amber: "2",
		red: "5"
	},
	sign: "overspend-positive",
	section: null,
	unit: "pounds"
};
// packages/verifier/src/seals/reserve-movements.ts
var columnOf = {
	ReserveRestated: ["restated", 1n],
	ContributedToReserve: ["additions", 1n],
	ReserveReleased: ["released", -1n],
	DrawdownPosted: ["drawdowns", -1n],
	DrawdownReversed: ["drawdowns", 1n],
	TransferredBetweenReserves: ["transfers", -1n]
};
/** How an event moves reserves: two for a transfer, none for most types. */
var reserveMovements = (type, data) => {
	const found = columnOf[type];
	if (found === void 0) return [];
	const [column, sign] = found;
	const amount = sign * penceOf(data.amount);
	const own = {
		reserve: data.reserve,
		column,
		amount
	};
	if (type !== "TransferredBetweenReserves") return [own];
	return [own, {
		reserve: data.toReserve,
		column,
		amount: -amount
	}];
};
// packages/verifier/src/seals/reserves-report.ts
var columns$1 = [
	"restated",
	"additions",
	"released",
	"drawdowns",
	"transfers"
];
/** The report of reserves in the form in which it is sealed. */
var ReservesReport = class {
	name = "reserves";
	version = 4;
	#reserves = /* @__PURE__ */ new Map();
	#budgetYears = /* @__PURE__ */ new Set();
	#ground;
	constructor(ground) {
		this.#ground = ground;
	}
	/** The years of which it holds anything, sorted. */
	years() {
		const years = new Set(this.#budgetYears);
		for (const { establishment, movements } of this.#reserves.values()) {
			if (establishment !== null) years.add(yearOf(establishment.data.openedOn));
			for (const { on } of movements) years.add(yearOf(on));
		}
		return [...years].sort();
	}
	#kept(id) {
		const known = this.#reserves.get(id);
		if (known !== void 0) return known;
		const kept = {
			establishment: null,
			movements: [],
			purposes: [],
			drawdowns: /* @__PURE__ */ new Map()
		};
		this.#reserves.set(id, kept);
		return kept;
	}
	/** Takes the next event of the log. */
	fold(event) {
		const { type, data, effectiveOn } = event;
		if (type === "ReserveEstablished") this.#kept(data.reserve).establishment = {
			data,
			on: effectiveOn
		};
		else if (type === "ReserveRepurposed") this.#kept(data.reserve).purposes.push({
			on: effectiveOn,
			purpose: data.purpose,
			position: event.position
		});
		else if (type === "BudgetApproved") this.#budgetYears.add(data.financialYear);
		else if (type === "GiftReturned") this.#undo(data, effectiveOn);
		else this.#move(type, data, effectiveOn, 1n);
		this.#foldDrawdown(event);
	}
	#move(type, data, on, sign) {
		for (const { reserve, column, amount } of reserveMovements(type, data)) this.#kept(reserve).movements.push({
			on,
			column,
			amount: sign * amount
		});
	}
	#undo({ gift }, on) {
		const given = this.#ground.giver(gift);
		if (given !== void 0) this.#move(given.type, given.data, on, -1n);
	}
	#foldDrawdown({ type, data, effectiveOn: on }) {
		if (type === "DrawdownRequested") {
			const requested = {
				document: data,
				on,
				settlements: [],
				approvedOn: null
			};
			this.#kept(data.reserve).drawdowns.set(data.reference, requested);
			return;
		}
		const drawdowns = this.#reserves.get(data.reserve)?.drawdowns;
		const drawdown = drawdowns?.get(data.reference);
		if (drawdowns === void 0 || drawdown === void 0) return;
		const { approvedOn } = drawdown;
		if (type === "DrawdownApproved") drawdowns.set(data.reference, {
			...drawdown,
			approvedOn: smaller(approvedOn ?? on, on)
		});
		else if (type === "DrawdownPosted" || type === "DrawdownVoided") {
			const released = type === "DrawdownPosted" ? penceOf(data.released) : 0n;
			const settled = {
				on,
				amount: penceOf(data.amount) + released
			};
			const settlements = drawdown.settlements.concat(settled);
			drawdowns.set(data.reference, {
				...drawdown,
				settlements
			});
		}
	}
	/** The rows and totals as known now. */
	render(asked) {
		const span = spanOf(asked);
		const rows = sorted([...this.#reserves], ([id]) => id).flatMap(([id, kept]) => {
			const row = figuresOf(kept, asked, span);
			return row === void 0 ? [] : [{
				id,
				...row
			}];
		});
		const totals = Object.keys(rows[0]?.figures ?? figuresOfNothing).map((name) => [name, poundsOf(rows.reduce((sum, { figures }) => sum + (figures[name] ?? 0n), 0n))]);
		return {
			rows: rows.map(({ id, texts, figures }) => ({
				reserve: id,
				...texts,
				...Object.fromEntries(Object.entries(figures).map(([name, pence]) => [name, poundsOf(pence)]))
			})),
			totals: Object.fromEntries(totals)
		};
	}
};
var figuresOfNothing = Object.fromEntries([
	"opening",
	...columns$1,
	"repurposed",
	"closing",
	"pending",
	"available",
	"authorisedNotUsed"
].map((name) => [name, 0n]));
/** Whether a day counts up to a last one; null is every day. */
var isBy = (day, last) => last === null || day <= last;
var earlier = (one, other) => one === null || other === null ? one ?? other : smaller(one, other);
/** With a year, everything is as it stood on that year's last day, or earlier. */
var spanOf = ({ year, lastDay, day }) => {
	const last = earlier(lastDay, year === null ? null : lastDayOf(year));
	return {
		last,
		day: earlier(day, last)
	};
};
var figuresOf = (kept, { year, lastDay }, span) => {
	const { establishment } = kept;
	const known = establishment !== null && isBy(establishment.on, lastDay) ? establishment.data : null;
	const isOpen = known !== null && isBy(known.openedOn, span.last);
	const movements = kept.movements.filter(({ on }) => isBy(on, lastDay));
	if (!isOpen && !movements.some(({ on }) => year === null || yearOf(on) <= year)) return void 0;
	const sumOf = (is) => movements.filter(is).reduce((sum, { amount }) => sum + amount, 0n);
	const opening = (isOpen ? penceOf(known.openingBalance) : 0n) + sumOf(({ on }) => year !== null && yearOf(on) < year);
	const ofYear = columns$1.map((name) => [name, sumOf(({ column, on }) => column === name && (year === null || yearOf(on) === year))]);
	const closing = ofYear.reduce((sum, [, amount]) => sum + amount, opening);
	const [pending, authorisedNotUsed] = heldOf(kept, span);
	const purpose = lastPurpose(kept, span);
	return {
		texts: {
			name: known?.name ?? null,
			purpose: purpose ?? known?.purpose ?? null,
			reviewBy: known?.reviewBy ?? null
		},
		figures: {
			...figuresOfNothing,
			opening,
			...Object.fromEntries(ofYear),
			closing,
			pending,
			available: closing - pending,
			authorisedNotUsed
		}
	};
};
/** The purpose that was given last, wherever the events of a difference were taken in. */
var lastPurpose = ({ purposes }, { last }) => purposes.filter(({ on }) => isBy(on, last)).toSorted((one, other) => one.position - other.position).at(-1)?.purpose;
var heldOf = (kept, { last, day }) => {
	let [pending, authorised] = [0n, 0n];
	for (const { document, on, settlements, approvedOn } of kept.drawdowns.values()) {
		const { expiresOn } = document;
		const isExpired = expiresOn !== null && day !== null && expiresOn < day;
		if (!isBy(on, last) || isExpired) continue;
		const left = settlements.filter((settled) => isBy(settled.on, last)).reduce((sum, { amount }) => sum - amount, penceOf(document.amount));
		pending += left;
		if (approvedOn !== null && isBy(approvedOn, last)) authorised += left;
	}
	return [pending, authorised];
};
// packages/verifier/src/seals/virements-report.ts
/** The types of event that decide on a virement: the act, as the steps of a route name it, and the state after it. */
var decisionsByType = /* @__PURE__ */ new Map([
	["VirementAgreed", {
		act: "agree",
		state: "agreed"
	}],
	["VirementApproved", {
		act: "approve",
		state: "approved"
	}],
	["VirementRejected", {
		act: "refuse",
		state: "rejected"
	}]
]);
var takenBy = ({ by, decision, decidedOn }, act, known) => known.of({
	by,
	act,
	decision,
	on: decidedOn
}, `${act}\u0000${by}\u0000${decidedOn}\u0000${decision}`);
var keptOf = ({ type, effectiveOn, data }, decisions) => {
	const isDocument = type === "VirementProposed" || type === "VirementAmended";
	const act = decisionsByType.get(type)?.act;
	return {
		type,
		effectiveOn,
		reference: data.reference,
		document: isDocument ? data : null,
		route: isDocument || act !== void 0 && act !== "refuse" ? data.route : null,
		taken: act === void 0 ? null : takenBy(data, act, decisions),
		reverses: type === "VirementPosted" ? data.reverses : null
	};
};
/** A virement as the report shows it, after another event. */
var next = (before, event) => {
	const { type, document, route, taken, effectiveOn } = event;
	if (document !== null && route !== null) return {
		document,
		state: "proposed",
		route,
		taken: [],
		proposedOn: before?.proposedOn ?? effectiveOn,
		postedOn: null
	};
	if (before === void 0) return void 0;
	const decision = decisionsByType.get(type);
	if (decision !== void 0 && taken !== null) return {
		...before,
		state: decision.state,
		route: route ?? before.route,
		taken: [...before.taken, taken]
	};
	if (type === "VirementWithdrawn") return {
		...before,
		state: "withdrawn"
	};
	if (type === "VirementPosted") return {
		...before,
		state: "posted",
		postedOn: effectiveOn
	};
	return before;
};
var isStep = (step) => ({ by, act }) => by === step.by && act === step.act;
var rowOfTaken = ({ by, act, decision, on }) => ({
	by,
	decision,
	on,
	state: act === "refuse" ? "refused" : "done"
});
var routeRows = ({ route, taken, state }) => {
	const { steps } = route;
	const hasEnded = state === "rejected" || state === "withdrawn";
	const refusedAt = taken.findIndex(({ act }) => act === "refuse");
	const refusal = taken[refusedAt];
	const outside = taken.filter((one, at) => at !== refusedAt && !steps.some((step) => isStep(step)(one)));
	const rows = steps.map((step, at) => {
		const { by, optional } = step;
		const done = taken.find(isStep(step));
		if (done !== void 0) return rowOfTaken(done);
		if (refusal?.by === by) return rowOfTaken(refusal);
		const isPassed = optional === true && steps.slice(at + 1).some((later) => taken.some(isStep(later)));
		return {
			by,
			decision: null,
			on: null,
			state: hasEnded || isPassed ? "skipped" : "waiting"
		};
	});
	const isOutside = refusal !== void 0 && !rows.some((row) => row.state === "refused");
	return [
		...outside.map(rowOfTaken),
		...rows,
		...isOutside ? [rowOfTaken(refusal)] : []
	];
};
var sectionOf = ({ state, route, taken }) => {
	if (state === "approved") return "pending";
	if (state === "posted" || state === "reversed") return "for-information";
	if (state !== "proposed" && state !== "agreed") return null;
	const waiting = route.steps.find((step) => step.optional !== true && !taken.some(isStep(step)));
	return waiting?.by === "cabinet" || waiting?.by === "council" ? "for-approval" : "pending";
};
/** An amount inside a list in the unit asked for: pounds, or whole thousands, half away from zero. */
var inUnit = (amount, unit) => {
	if (unit === "pounds") return amount;
	const pence = penceOf(amount);
	const size = ((pence < 0n ? -pence : pence) + 50000n) / 100000n;
	return (pence < 0n ? -size : size).toString();
};
var rowOf = (shown, unit) => {
	const { document, state, proposedOn, postedOn } = shown;
	const { reference, financialYear, kind, reason, legs, contentHash, reverses } = document;
	return {
		reference,
		financialYear,
		kind,
		state,
		reason,
		contentHash,
		proposedOn,
		postedOn,
		legs: legs.map(({ amount, costCentre, subjective }) => ({
			amount: inUnit(amount, unit),
			costCentre,
			subjective
		})),
		amount: poundsOf(grossOf(legs)),
		route: routeRows(shown),
		section: sectionOf(shown),
		reverses
	};
};
/** The name of a virement's row. */
var virementKey = ({ financialYear, reference }) => rowName([financialYear, reference]);
/** The virements of a year as they stand by a day. */
var shownOf = (events, lastDay) => {
	const shown = /* @__PURE__ */ new Map();
	for (const event of events) {
		if (lastDay !== null && event.effectiveOn > lastDay) continue;
		const { reference, reverses } = event;
		const after = next(shown.get(reference), event);
		if (after !== void 0) shown.set(reference, after);
		const first = reverses === null ? void 0 : shown.get(reverses);
		if (reverses !== null && first !== void 0) shown.set(reverses, {
			...first,
			state: "reversed"
		});
	}
	return [...shown.values()];
};
/** The report of virements in the form in which it is sealed. */
var VirementsReport = class {
	name = "virements";
	version = 4;
	#years = /* @__PURE__ */ new Map();
	#heldYears = /* @__PURE__ */ new Set();
	/** Who decided, where and when: many virements are decided on one day. */
	#decisions = new SharedValues();
	/** Takes the next event of the log. */
	fold(event) {
		const { type, data } = event;
		this.#hold(event);
		if (!type.startsWith("Virement") || /Forwarded|Carried/.test(type)) return;
		const kept = keptOf(event, this.#decisions);
		const known = this.#years.get(data.financialYear);
		if (known === void 0) this.#years.set(data.financialYear, [kept]);
		else known.push(kept);
	}
	/** Years with a budget, with virements, and with what virements of other years reach into. */
	#hold({ type, data }) {
		if (type === "BudgetApproved" || type === "VirementProposed" || type === "VirementAmended" || type === "VirementForwarded" || type === "VirementCarried") this.#heldYears.add(data.financialYear);
		if (type === "VirementPosted") for (const { financialYear } of data.laterYears) this.#heldYears.add(financialYear);
	}
	/** The years of which it holds anything, sorted. */
	years() {
		return [...this.#heldYears].sort();
	}
	/** The rows and totals as known now. */
	render({ year, lastDay, section, unit }) {
		const rows = sorted((year === null ? [...this.#years.keys()] : [year]).flatMap((one) => shownOf(this.#years.get(one) ?? [], lastDay)).filter((one) => section === null || sectionOf(one) === section), ({ document }) => virementKey(document));
		const amount = rows.filter(({ state, document }) => state === "posted" ? document.reverses === null : [
			"proposed",
			"agreed",
			"approved"
		].includes(state)).reduce((sum, { document }) => sum + grossOf(document.legs), 0n);
		return {
			rows: rows.map((row) => rowOf(row, unit)),
			totals: { amount: poundsOf(amount) }
		};
	}
};
// packages/verifier/src/seals/seals-check.ts
/** Whether a close is the one of the year and period that was sealed. */
var isOf = (closed, sealed) => closed.financialYear === sealed.financialYear && closed.period === sealed.period;
/** Computes every sealed report again, as it was known at the position that the seal names. */
var SealsCheck = class {
	#hashing;
	#findings;
	#reports;
	#closes = /* @__PURE__ */ new Map();
	#count = 0;
	#hasKept = false;
	/** The files of a pack that show sealed reports to people. */
	shown = [];
	/** In the second reading of a log: the seals to compare; null in the first. */
	#again;
	/** Seals that name another position than a close of their period: they need a second reading. */
	waiting = [];
	constructor(hashing, findings, states, again = null) {
		this.#again = again;
		this.#hashing = hashing;
		this.#findings = findings;
		this.#reports = [
			new BudgetReport(states),
			new VirementsReport(),
			new ReservesReport(states)
		];
	}
	/** Takes the next event of finance. */
	fold(event) {
		for (const report of this.#reports) report.fold(event);
		if (this.#again !== null) return;
		if (event.type === "PeriodClosed") this.#make(event, event.data);
		if (event.type !== "ReportsSealed") return;
		const close = this.#closes.get(event.data.upTo);
		if (close !== void 0 && isOf(close.event.data, event.data)) this.#compare(event);
		else {
			this.#closes.delete(event.data.upTo);
			this.waiting.push(event);
		}
	}
	/** In the second reading: compares the reports that were sealed as known after this event, whatever its type. */
	look(event) {
		for (const sealed of this.#again ?? []) {
			if (sealed.data.upTo !== event.position) continue;
			this.#make(event, sealed.data);
			this.#compare(sealed);
		}
	}
	#make(event, { financialYear: year, period }) {
		const [, lastDay] = daysOfPeriod(year, period);
		const day = event.recordedAt.slice(0, 10);
		const asked = {
			...plainWays,
			year,
			period,
			asOf: null,
			lastDay,
			day
		};
		const made = /* @__PURE__ */ new Map();
		for (const report of this.#reports) {
			const { rows, totals } = report.render(asked);
			const { name, version } = report;
			const query = {
				by: plainWays.by,
				language: "en",
				period,
				report: name,
				unit: plainWays.unit,
				version,
				year
			};
			const hash = (value) => sha256Hex(this.#hashing, canonicalTextOf(value));
			made.set(name, {
				rows: rows.length,
				linesHash: hash({
					rows,
					totals
				}),
				queryHash: hash(query)
			});
		}
		this.#closes.set(event.position, {
			event,
			made
		});
	}
	#compare({ data, position, stream }) {
		const close = this.#closes.get(data.upTo);
		const place = {
			position,
			stream
		};
		this.#closes.delete(data.upTo);
		for (const seal of data.seals) {
			const made = close?.made.get(seal.report);
			if (!(made !== void 0 && made.queryHash === seal.queryHash)) {
				const detail = `${seal.report} was sealed in a form that this verifier does not know`;
				this.#findings.add("projectionsEqual", "SealOfAnotherForm", detail, place);
				continue;
			}
			this.#count += 1;
			this.shown.push({
				path: `seals/${position}/${seal.report}.json`,
				sha256: seal.linesHash,
				position,
				verdict: "projectionsEqual",
				code: "SealFileDiffers"
			});
			if (made.rows === seal.rows && made.linesHash === seal.linesHash && seal.asOf === null) continue;
			const detail = `${seal.report} as known at position ${data.upTo}: sealed with ${seal.rows} rows and the hash ${seal.linesHash}, but made again it has ${made.rows} rows and the hash ${made.linesHash}`;
			this.#findings.add("projectionsEqual", "SealDiffers", detail, place);
		}
		const sealed = data.seals.map(({ report }) => report);
		for (const [report, { rows }] of close?.made ?? []) {
			if (rows === 0 || sealed.includes(report)) continue;
			const detail = `${report} has ${rows} rows, but was not sealed`;
			this.#findings.add("projectionsEqual", "SealDiffers", detail, place);
		}
	}
	/** Finds the reports of a seal that names a position beyond the log. */
	#beyond({ data, position, stream }) {
		for (const { report } of data.seals) {
			const detail = `${report} was sealed as known at position ${data.upTo}, which the log does not have`;
			this.#findings.add("projectionsEqual", "SealDiffers", detail, {
				position,
				stream
			});
		}
	}
	/** Records that there are kept states, so that the verdict does not rest on seals alone. */
	keep() {
		this.#hasKept = true;
	}
	/** Ends the check for a log of so many events: finds what was not sealed, and notes what was not checked. */
	end(size) {
		if (this.#findings.has("rulesObeyed", "EventUnreadable")) {
			this.#findings.forget("projectionsEqual", "Seal");
			this.#findings.add("projectionsEqual", "NotWhole", "an event is malformed, so sealed reports cannot be made again");
			return;
		}
		for (const sealed of this.waiting) if (sealed.data.upTo >= size) this.#beyond(sealed);
		for (const { event } of this.#closes.values()) {
			const { period, financialYear } = event.data;
			const detail = `${period} of ${financialYear} was closed, but no reports were sealed`;
			const { position, stream } = event;
			this.#findings.add("projectionsEqual", "SealMissing", detail, {
				position,
				stream
			});
		}
		if (this.#hasKept) return;
		const count = this.#count + this.waiting.length;
		if (count > 0) this.#findings.add("projectionsEqual", "SealsAlone", `${count} sealed reports made again`);
		else this.#findings.add("projectionsEqual", "NothingKept", "no report is sealed, so there is nothing to compare");
	}
};
// packages/verifier/src/second-look.ts
/**
* Reads a log a second time, for what needs older states: a rule that was broken may have held on the revisions that
* the decision had read, and a report may have been sealed as known at a position where no period was closed.
*/
var SecondLook = class {
	#hashing;
	#findings;
	#states;
	#seals;
	#waiting = /* @__PURE__ */ new Map();
	#earlier = /* @__PURE__ */ new Map();
	/** The same states by stream, until the append that waits for them is decided. */
	#byStream = /* @__PURE__ */ new Map();
	constructor(hashing, findings, waiting, sealed) {
		this.#hashing = hashing;
		this.#findings = findings;
		this.#states = new States(hashing);
		this.#seals = new SealsCheck(hashing, findings, this.#states, sealed);
		for (const one of waiting) {
			this.#waiting.set(one.append[0].position, one);
			const read = one.append[0].context.flatMap(({ stream, revision }) => {
				const state = newState(stream);
				return state === void 0 ? [] : [{
					stream,
					revision,
					state
				}];
			});
			this.#earlier.set(one, read);
			for (const earlier of read) {
				const known = this.#byStream.get(earlier.stream) ?? /* @__PURE__ */ new Set();
				this.#byStream.set(earlier.stream, known.add(earlier));
			}
		}
	}
	/** Takes the next event of the log. */
	take(event) {
		const waiting = this.#waiting.get(event.position);
		if (waiting !== void 0) this.#decide(waiting);
		const isKnown = shapes.has(event.type) && shapeFault(event) === null;
		if (isKnown || !shapes.has(event.type) && event.stream.startsWith("body-")) {
			this.#states.fold(event);
			for (const earlier of this.#byStream.get(event.stream) ?? []) if (event.revision <= earlier.revision) earlier.state.fold(event);
		}
		if (isKnown) this.#seals.fold(event);
		this.#seals.look(event);
	}
	#decide(waiting) {
		const { append, number, fault } = waiting;
		const event = append[number] ?? append[0];
		const read = this.#earlier.get(waiting) ?? [];
		const states = this.#states.with(new Map(read.map(({ stream, state }) => [stream, state])));
		this.#earlier.delete(waiting);
		for (const earlier of read) this.#byStream.get(earlier.stream)?.delete(earlier);
		const isStale = faultOf({
			append,
			number,
			event,
			states,
			hashing: this.#hashing
		}) === void 0;
		const { position, stream, type } = event;
		const detail = isStale ? `${fault.detail}, but not on what it had read` : fault.detail;
		const code = isStale ? "StaleContext" : fault.code;
		this.#findings.add("rulesObeyed", code, `${type}: ${detail}`, {
			position,
			stream
		});
	}
	/** The files that show sealed reports, for the seals that the first reading left out. */
	get shown() {
		return this.#seals.shown;
	}
};
// packages/verifier/src/notes/checkpoint.ts
/** A size in decimal without a leading zero, as checkpoints and proofs write it; else undefined. */
var parseSize = (text) => {
	const size = Number(text);
	return /^(?:0|[1-9][0-9]{0,15})$/.test(text) && Number.isSafeInteger(size) ? size : void 0;
};
var checkpointOf = (origin, sizeText, rootText) => {
	const [size, root] = [parseSize(sizeText), bytesOfBase64(rootText)];
	if (origin === "" || size === void 0 || root?.length !== 32) return void 0;
	return {
		origin,
		size,
		root
	};
};
/** The checkpoint in the text of a note, or undefined. */
var parseCheckpoint = (text) => {
	const [origin = "", size = "", root = "", ...further] = text.split("\n");
	if (further.at(-1) !== "" || further.slice(0, -1).includes("")) return void 0;
	return checkpointOf(origin, size, root);
};
/** The words of a line of minutes, with any spaces and line breaks between them. */
var wordsOf = (line) => line.split(/\s+/).filter((word) => word !== "");
/** The checkpoint in a line of minutes, or undefined. */
var parseMinute = (line) => {
	const [origin = "", size = "", root = "", ...more] = wordsOf(line);
	return isText(origin) && more.length === 0 ? checkpointOf(origin, size, root) : void 0;
};
/** What is wrong with a line of minutes that {@link parseMinute} does not accept. */
var faultOfMinute = (line) => {
	const words = wordsOf(line);
	const [, size = "", root = ""] = words;
	if (words.length !== 3) return `expected three words, found ${words.length}`;
	if (parseSize(size) === void 0) return `the size "${size}" is no whole number in plain digits`;
	if (root.length !== 44) return `the root "${root}" has ${root.length} characters, not 44`;
	return `the root "${root}" is not 32 bytes in base64: one of its characters is another one`;
};
// packages/verifier/src/notes/verifier-key.ts
var kinds = /* @__PURE__ */ new Map([
	[1, {
		kind: "note",
		length: 32
	}],
	[4, {
		kind: "cosignature",
		length: 32
	}],
	[6, {
		kind: "tree-cosignature",
		length: 1312
	}]
]);
/** Whether a text may name a key. */
var isKeyName = (name) => name !== "" && !/[\s+\p{Cc}]/u.test(name);
/** Parses a verifier key, `NAME+KEYID+BASE64`; undefined if it is malformed. */
var parseVerifierKey = (hashing, text) => {
	const [, name = "", id = "", base64 = ""] = /^([^+]*)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
	const bytes = bytesOfBase64(base64);
	const found = kinds.get(bytes?.[0] ?? 0);
	if (bytes === void 0 || found === void 0 || !isKeyName(name)) return void 0;
	const { kind, length } = found;
	if (bytes.length !== 1 + length) return void 0;
	if (hexOf(hashing.sha256(joined(utf8(name), Uint8Array.of(10), bytes)).slice(0, 4)) !== id) return void 0;
	return {
		name,
		id,
		kind,
		publicKey: bytes.slice(1),
		text
	};
};
/** The text of an Ed25519 verifier key. */
var verifierKeyText = (hashing, name, publicKey) => {
	const bytes = joined(Uint8Array.of(1), publicKey);
	return `${name}+${hexOf(hashing.sha256(joined(utf8(name), Uint8Array.of(10), bytes)).slice(0, 4))}+${base64Of(bytes)}`;
};
/** Whether two keys are the same. */
var isSameKey = (one, other) => one.text === other.text;
// packages/verifier/src/notes/note.ts
var signaturesMax = 100;
var parseSignature = (line) => {
	const [, name = "", base64 = ""] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
	const bytes = bytesOfBase64(base64);
	if (bytes === void 0 || bytes.length < 5 || !isKeyName(name)) return void 0;
	return {
		name,
		id: hexOf(bytes.slice(0, 4)),
		signature: bytes.slice(4)
	};
};
/** Parses a note (C2SP signed-note); undefined if it is malformed. */
var parseNote = (source) => {
	const at = source.lastIndexOf("\n\n");
	if (at < 1 || !source.endsWith("\n") || /[\u0000-\u0009\u000b-\u001f]/.test(source)) return void 0;
	if (!source.isWellFormed()) return void 0;
	const lines = source.slice(at + 2, -1).split("\n");
	const signatures = lines.flatMap((line) => parseSignature(line) ?? []);
	if (signatures.length !== lines.length || lines.length > signaturesMax) return void 0;
	return {
		text: source.slice(0, at + 1),
		signatures
	};
};
// packages/verifier/src/pack/check-checkpoint.ts
/** Checks that the file `checkpoint` has the origin, size and root that the manifest gives. */
var checkCheckpoint = ({ origin, size, root }, source, findings) => {
	const note = source === void 0 ? void 0 : parseNote(source);
	const checkpoint = note === void 0 ? void 0 : parseCheckpoint(note.text);
	if (checkpoint === void 0) return;
	const said = `${checkpoint.origin} ${checkpoint.size} ${base64Of(checkpoint.root)}`;
	const ours = `${origin} ${size} ${root}`;
	if (said !== ours) findings.add("authentic", "ManifestDiffers", `the checkpoint says ${said}, the manifest ${ours}`);
};
// packages/verifier/src/pack/tile-paths.ts
var groups = (index) => {
	const last = String(index % 1e3).padStart(3, "0");
	const above = Math.floor(index / 1e3);
	return [...(above === 0 ? [] : groups(above).split("/")).map((group) => group.startsWith("x") ? group : `x${group}`), last].join("/");
};
/** The tiles of a tree of a size, level by level. */
function* tilesOf(size) {
	let hashes = size;
	for (let level = 0; hashes > 0; level += 1) {
		for (let index = 0; index * 256 < hashes; index += 1) {
			const width = Math.min(256, hashes - index * 256);
			const path = `tile/${level}/${groups(index)}${width < 256 ? `.p/${width}` : ""}`;
			yield {
				level,
				index,
				width,
				path
			};
		}
		hashes = Math.floor(hashes / 256);
	}
}
// packages/verifier/src/pack/check-files.ts
/** The file with the events; its hash is computed while they are read. */
var eventsPath = "events.ndjson";
var neededAlways = [
	"README.txt",
	"checkpoint",
	eventsPath,
	"keys",
	"policy"
];
/** Files up to this length, by the manifest, are read in one piece. */
var smallBytes = 65536;
var hashed = async (hashing, folder, { path, bytes: said }) => {
	if (said <= smallBytes) {
		const whole = await folder.whole(path);
		return {
			bytes: whole.length,
			sha256: hexOf(hashing.sha256(whole))
		};
	}
	const hash = hashing.sha256InParts();
	let bytes = 0;
	for await (const piece of folder.pieces(path)) {
		hash.update(piece);
		bytes += piece.length;
	}
	return {
		bytes,
		sha256: hexOf(hash.digest())
	};
};
/** Whether a file has the length and the hash that the manifest names. */
var checkFile = (named, found, findings) => {
	if (found.bytes === named.bytes && found.sha256 === named.sha256) return;
	findings.add("authentic", "FileDiffers", `${named.path} does not have the size and hash that the manifest gives`);
};
var neededPaths = function* ({ kind, size }) {
	yield* neededAlways;
	if (kind === "log") yield "checkpoints";
	else yield "range-proof";
	if (kind === "stream") yield "statement";
	if (kind === "log") for (const { path } of tilesOf(size)) yield path;
};
/** The manifest may give an absurd size, with more tiles than could ever be listed. */
var missingMax = 200;
/** Checks which files there are, and the hashes of all but the events. Returns the paths of the regular files. */
var checkFiles = async (hashing, folder, manifest, findings) => {
	const files = await folder.files();
	const there = new Set(files.flatMap(({ path, isRegular }) => isRegular ? [path] : []));
	const named = new Set(manifest.files.map(({ path }) => path));
	for (const file of manifest.files) if (!there.has(file.path)) findings.add("complete", "FileMissing", `${file.path} is missing, or is not a regular file`);
	else if (file.path !== "events.ndjson") checkFile(file, await hashed(hashing, folder, file), findings);
	for (const { path } of files) if (path !== "manifest.json" && !named.has(path)) findings.add("authentic", "FileUnlisted", `${path} is not named by the manifest`);
	let missing = 0;
	for (const path of neededPaths(manifest)) {
		if (named.has(path)) continue;
		findings.add("complete", "FileMissing", `${path} is not named by the manifest`);
		if ((missing += 1) > missingMax) break;
	}
	return there;
};
// packages/verifier/src/pack/check-manifest.ts
var typesDiffer = (types, counted) => [.../* @__PURE__ */ new Set([...Object.keys(types), ...counted.keys()])].filter((type) => (Object.hasOwn(types, type) ? types[type] : 0) !== (counted.get(type) ?? 0));
/** Compares the manifest with what the events give. */
var checkManifest = (manifest, counted, findings) => {
	const { kind, size, root, events, stream, streams, types } = manifest;
	if (counted.lines !== events.count) {
		const detail = `the manifest says ${events.count} events, but there are ${counted.lines}`;
		findings.add("complete", "CountDiffers", detail);
	}
	const differ = (name, said, found) => {
		if (said !== found) findings.add("authentic", "ManifestDiffers", `${name}: the manifest says ${said}, but the events give ${found}`);
	};
	if (kind === "log") differ("size", size, counted.end);
	if (counted.root !== null) differ("root", root, counted.root);
	differ("events.first", events.first, counted.first);
	differ("events.last", events.last, counted.last);
	differ("events.sha256", events.sha256, counted.eventsHash);
	differ("streams", streams, counted.streams);
	differ("kind", kind === "stream", stream !== null);
	if (stream !== null) differ("stream.lastRevision", stream.lastRevision, counted.lastRevision);
	for (const type of typesDiffer(types, counted.types)) differ(`types.${type}`, Object.hasOwn(types, type) ? types[type] : 0, counted.types.get(type) ?? 0);
};
// packages/verifier/src/pack/check-shown-files.ts
/** Checks the files that show rules and sealed reports for people to read. */
var checkShownFiles = async ({ hashing, folder, there, findings }, ...shown) => {
	for (const { path, sha256, position, verdict, code } of shown.flat()) if (!there.has(path)) findings.add("complete", "FileMissing", `${path} is missing`, { position });
	else if (hexOf(hashing.sha256(await folder.whole(path))) !== sha256) findings.add(verdict, code, `${path} differs from what the event at ${position} holds`, { position });
};
// packages/verifier/src/notes/signature.ts
var timeLength = 8;
var lengths = {
	note: 64,
	cosignature: 72,
	"tree-cosignature": 2428
};
var textMax = 255;
var uint64 = (value) => {
	const bytes = /* @__PURE__ */ new Uint8Array(8);
	new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
	return bytes;
};
/** What a cosignature of a whole tree signs (C2SP tlog-cosignature, subtree/v1); undefined if a name is too long. */
var treeMessage = (key, note, time) => {
	const checkpoint = parseCheckpoint(note.text);
	if (checkpoint === void 0) return void 0;
	const [name, origin] = [utf8(key.name), utf8(checkpoint.origin)];
	if (name.length > textMax || origin.length > textMax) return void 0;
	return joined(utf8("subtree/v1\n\0"), Uint8Array.of(name.length), name, uint64(time), Uint8Array.of(origin.length), origin, uint64(0), uint64(checkpoint.size), checkpoint.root);
};
/** Whether a signature of a note was made by a key; undefined if its algorithm is not available. */
var isSignatureOf = async ({ isSignedBy }, note, key, signature) => {
	const { kind, publicKey } = key;
	if (signature.length !== lengths[kind]) return false;
	if (kind === "note") return isSignedBy("Ed25519", publicKey, utf8(note.text), signature);
	const time = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0));
	if (!Number.isSafeInteger(time)) return false;
	const signed = signature.slice(timeLength);
	if (kind === "cosignature") return isSignedBy("Ed25519", publicKey, utf8(`cosignature/v1\ntime ${time}\n${note.text}`), signed);
	const message = treeMessage(key, note, time);
	return message === void 0 ? false : isSignedBy("ML-DSA-44", publicKey, message, signed);
};
// packages/verifier/src/notes/trust.ts
var not = (code, detail) => ({
	kind: "not",
	code,
	detail
});
/** Checks the signatures of a note that carry the name and id of a known key. */
var signedBy = async (hashing, note, keys) => {
	const signed = {
		by: [],
		wrongBy: [],
		unknownOf: []
	};
	for (const found of note.signatures) for (const key of keys.filter(({ name, id }) => name === found.name && id === found.id)) {
		const isRight = await isSignatureOf(hashing, note, key, found.signature);
		signed[isRight === void 0 ? "unknownOf" : isRight ? "by" : "wrongBy"].push(key);
	}
	return signed;
};
var witnessesOf = (quorum) => {
	if (quorum.kind === "none") return [];
	return quorum.kind === "witness" ? [quorum.key] : quorum.members.flatMap(witnessesOf);
};
var isMet = (quorum, seenBy) => {
	if (quorum.kind === "none") return true;
	if (quorum.kind === "witness") return seenBy.some((key) => isSameKey(key, quorum.key));
	return quorum.members.filter((member) => isMet(member, seenBy)).length >= quorum.least;
};
/** Why a checkpoint with these signatures may not be trusted, if there is a reason. */
var signatureFault = ({ wrongBy, unknownOf }) => {
	if (unknownOf[0] !== void 0) return not("AlgorithmUnavailable", `the signature by ${unknownOf[0].name} cannot be checked here`);
	if (wrongBy[0] !== void 0) return not("InvalidSignature", `the signature by ${wrongBy[0].name} is invalid`);
};
/** An ended key, if every key that signed the checkpoint ended at a smaller size; else undefined. */
var endOf = (by, ends, size) => {
	const found = by.map((key) => ends.find((end) => isSameKey(end.key, key) && size > end.size));
	return found.includes(void 0) ? void 0 : found[0];
};
/** Whether a signed checkpoint may be trusted. */
var trust = async (hashing, { origin, keys, ends, quorum }, source) => {
	const note = parseNote(source);
	const checkpoint = note === void 0 ? void 0 : parseCheckpoint(note.text);
	if (note === void 0 || checkpoint === void 0) return not("MalformedCheckpoint", "it is not a checkpoint in its canonical form");
	const twins = keys.filter((key) => keys.some((other) => key.id === other.id && key.name === other.name && !isSameKey(key, other)));
	if (twins.length > 0) return not("AmbiguousKey", `two keys have the name ${twins[0]?.name} and the same key id`);
	const signed = await signedBy(hashing, note, keys);
	const { by } = signed;
	const fault = signatureFault(signed);
	if (fault !== void 0) return fault;
	if (by.length === 0) return not("UnknownKey", "it is not signed by a known key");
	if (checkpoint.origin !== origin) return not("WrongOrigin", `it is of the ledger ${checkpoint.origin}, expected ${origin}`);
	const end = endOf(by, ends, checkpoint.size);
	if (end !== void 0) return not(end.kind === "revoked" ? "RevokedKey" : "RetiredKey", `${end.key.name} was ${end.kind} after ${end.size}`);
	const seen = await signedBy(hashing, note, witnessesOf(quorum));
	return signatureFault(seen) ?? {
		kind: "trusted",
		checkpoint,
		hasQuorum: isMet(quorum, seen.by)
	};
};
// packages/verifier/src/pack/check-statement.ts
/** Checks the signer's statement about the end of a stream. */
var checkStatement = async (hashing, { origin, size, root, stream, events }, eventsHash, source, keys, findings) => {
	if (stream === null) return;
	const end = `only the signer states that ${stream.name} ends at revision ${stream.lastRevision}`;
	findings.add("complete", "StreamEnd", end, { stream: stream.name });
	if (source === void 0) return;
	const note = parseNote(source);
	const signed = note === void 0 ? void 0 : await signedBy(hashing, note, keys);
	if (signed === void 0 || signed.by.length === 0 || signed.wrongBy.length > 0) {
		findings.add("authentic", "StatementDiffers", "it is not signed by a known key");
		return;
	}
	const says = [
		"coflyfr-selection/v1",
		origin,
		size,
		root,
		`stream ${stream.name}`,
		`revisions ${events.count}`,
		`events ${eventsHash}`,
		""
	].join("\n");
	if (note?.text !== says) findings.add("authentic", "StatementDiffers", "the statement does not agree with the pack");
};
// packages/verifier/src/notes/ended-keys.ts
/** The lines of a file that are neither empty nor comments. */
var sayingLines = (source) => source.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
/** The ended keys that a file names, or undefined if a line is malformed. */
var parseEndedKeys = (hashing, source) => {
	const lines = sayingLines(source);
	const ends = lines.flatMap((line) => {
		const [, kind, text = "", after = ""] = /^(retired|revoked) (\S+) after (\d+)$/.exec(line) ?? [];
		const [key, size] = [parseVerifierKey(hashing, text), parseSize(after)];
		if (kind === void 0 || key === void 0 || size === void 0) return [];
		return [{
			kind: kind === "revoked" ? "revoked" : "retired",
			key,
			size
		}];
	});
	return ends.length === lines.length ? ends : void 0;
};
// packages/verifier/src/notes/checkpoint-file.ts
var tornMark = "-- torn: the write of this record was never finished --";
var paragraphsOf = (source) => {
	const all = source.split("\n");
	const paragraphs = [];
	let lines = [];
	for (const [at, line] of all.entries()) if (line !== "") lines.push(line);
	else if (lines.length > 0) {
		const isLast = at === all.length - 1;
		paragraphs.push({
			line: at - lines.length + 1,
			lines,
			isEnded: !isLast
		});
		lines = [];
	}
	if (lines.length > 0) paragraphs.push({
		line: all.length - lines.length + 1,
		lines,
		isEnded: false
	});
	return paragraphs;
};
var isSignatures = ({ lines }) => lines[0]?.startsWith("— ") === true;
var isTorn = ({ lines }) => lines.at(-1) === tornMark;
/** Whether exactly one empty line is between two paragraphs: only then can they be one record. */
var isBeside = ({ line, lines }, next) => next.line === line + lines.length + 1;
/** Splits a checkpoint file into its records, and lists the lines where something else begins. */
var parseCheckpointFile = (source) => {
	const paragraphs = paragraphsOf(source);
	const records = [];
	const tornLines = [];
	const malformedLines = [];
	for (let at = 0; at < paragraphs.length; at += 1) {
		const [body, next] = [paragraphs[at], paragraphs[at + 1]];
		if (body === void 0) break;
		if (isTorn(body)) tornLines.push(body.line);
		else if (isSignatures(body)) malformedLines.push(body.line);
		else if (next === void 0) tornLines.push(body.line);
		else if (!isBeside(body, next)) malformedLines.push(body.line);
		else if (!isSignatures(next)) {
			if (isTorn(next)) {
				tornLines.push(body.line);
				at += 1;
			} else malformedLines.push(body.line);
		} else {
			at += 1;
			if (isTorn(next) || !next.isEnded) tornLines.push(body.line);
			else records.push({
				line: body.line,
				source: `${[
					...body.lines,
					"",
					...next.lines
				].join("\n")}\n`
			});
		}
	}
	return {
		records,
		tornLines,
		malformedLines
	};
};
// packages/verifier/src/notes/evidence.ts
var recordsOf = ({ name, source }, findings) => {
	if (parseNote(source) !== void 0 && source.split("\n\n").length === 2 && !source.endsWith("\n\n")) return [{
		name,
		source
	}];
	const { records, tornLines, malformedLines } = parseCheckpointFile(source);
	for (const line of tornLines) findings.add("authentic", "TornCheckpoint", `${name}:${line} is cut off`);
	for (const line of malformedLines) findings.add("authentic", "MalformedCheckpoint", `${name}:${line} is not a record of a checkpoint`);
	return records.map((record) => ({
		name: `${name}:${record.line}`,
		source: record.source
	}));
};
/** The checkpoints of one file that may be trusted; findings say why the others may not. */
var trustedOfFile = async (hashing, known, findings, text) => {
	const file = text.name;
	const all = recordsOf(text, findings);
	const records = all.filter(({ source }, at) => at === 0 || all[at - 1]?.source !== source);
	const trusted = [];
	for (const { name, source } of records) {
		const told = await trust(hashing, known, source);
		if (told.kind === "not") findings.add("authentic", told.code, `${name}: ${told.detail}`);
		else trusted.push({
			...told.checkpoint,
			name,
			file,
			hasQuorum: told.hasQuorum
		});
	}
	const lastSeen = trusted.findLastIndex(({ hasQuorum }) => hasQuorum);
	return trusted.filter(({ hasQuorum, name }, at) => {
		if (hasQuorum) return true;
		const code = at < lastSeen ? "BelowQuorum" : "NoQuorum";
		findings.add("authentic", code, `${name}: fewer witnesses have signed it than the policy asks for`);
		return at < lastSeen;
	});
};
/** The checkpoint in a line of minutes, if it is one of this ledger. */
var trustedMinute = (line, origin, findings) => {
	const checkpoint = parseMinute(line);
	if (checkpoint === void 0) {
		findings.add("authentic", "MalformedCheckpoint", `${line} is not of the form ORIGIN SIZE ROOT`);
		return [];
	}
	if (checkpoint.origin !== origin) {
		const detail = `the minute is of the ledger ${checkpoint.origin}, expected ${origin}`;
		findings.add("authentic", "WrongOrigin", detail);
		return [];
	}
	return [{
		...checkpoint,
		name: `minute ${checkpoint.size}`,
		file: `minute ${line}`
	}];
};
// packages/verifier/src/notes/policy.ts
var leastOf = (word, members) => {
	if (word === "any") return 1;
	if (word === "all") return members;
	const least = Number(word);
	return /^[1-9]\d*$/.test(word) && least <= members ? least : void 0;
};
var readGroup = ({ named, grouped }, [name = "", word = "", ...names]) => {
	const members = names.flatMap((member) => named.get(member) ?? []);
	const least = leastOf(word, members.length);
	if (!(members.length === names.length && names.length > 0 && !named.has(name)) || least === void 0 || name === "none") return false;
	for (const member of names) {
		if (grouped.has(member)) return false;
		grouped.add(member);
	}
	named.set(name, {
		kind: "group",
		least,
		members
	});
	return true;
};
var readLine = (hashing, reading, line) => {
	const [word, ...rest] = line.split(/[ \t]+/);
	const [first = "", second = ""] = rest;
	if (word === "log") {
		const key = parseVerifierKey(hashing, first);
		if (key === void 0 || key.kind === "cosignature") return false;
		reading.logs.push(key);
		return true;
	}
	if (word === "witness") {
		const key = parseVerifierKey(hashing, second);
		if (key === void 0 || key.kind === "note") return false;
		if (reading.named.has(first) || first === "none") return false;
		reading.named.set(first, {
			kind: "witness",
			key
		});
		return true;
	}
	if (word === "group") return readGroup(reading, rest);
	if (word !== "quorum" || reading.quorum !== void 0 || rest.length !== 1) return false;
	reading.quorum = first === "none" ? { kind: "none" } : reading.named.get(first);
	return reading.quorum !== void 0;
};
/** Parses a policy (C2SP tlog-policy); undefined if it is malformed. */
var parsePolicy = (hashing, source) => {
	const reading = {
		logs: [],
		named: /* @__PURE__ */ new Map(),
		grouped: /* @__PURE__ */ new Set(),
		quorum: void 0
	};
	return sayingLines(source).every((line) => readLine(hashing, reading, line.trim())) && reading.quorum !== void 0 ? {
		logs: reading.logs,
		quorum: reading.quorum
	} : void 0;
};
// packages/verifier/src/pack/evidence-of-pack.ts
/** A reader of text files of a pack; `there` are the paths of its regular files. */
var textsOf = (folder, there) => async (path) => there.has(path) ? textOfUtf8(await folder.whole(path)) : void 0;
var keysOfPack = (hashing, source) => source.split("\n").flatMap((line) => parseVerifierKey(hashing, line) ?? []);
/** The keys that checkpoints of a pack are checked with: the auditor's, or those in the pack if none were given. */
var knownKeys = async (hashing, evidence, origin, read, findings) => {
	const endsText = await read("key-ends");
	const ends = evidence.ends ?? parseEndedKeys(hashing, endsText ?? "") ?? [];
	const given = [...evidence.keys, ...evidence.policy?.logs ?? []];
	if (given.length > 0) {
		const quorum = evidence.policy?.quorum ?? { kind: "none" };
		return {
			origin,
			keys: unique(given),
			ends,
			quorum
		};
	}
	findings.add("authentic", "KeysOfPack", "no key was given: signatures were checked with the keys in the pack itself");
	return {
		origin,
		keys: unique(keysOfPack(hashing, await read("keys") ?? "")),
		ends,
		quorum: parsePolicy(hashing, await read("policy") ?? "")?.quorum ?? { kind: "none" }
	};
};
var unique = (keys) => [...new Map(keys.map((key) => [key.text, key])).values()];
/** All checkpoints that may be trusted, of the pack and of the auditor. */
var trustedCheckpoints = async (hashing, evidence, known, findings, ofPack) => {
	const trusted = [];
	for (const text of [ofPack, ...evidence.checkpoints]) trusted.push(...await trustedOfFile(hashing, known, findings, text));
	for (const line of evidence.minutes) trusted.push(...trustedMinute(line, known.origin, findings));
	return trusted;
};
// packages/verifier/src/pack/lines.ts
var lineFeed = 10;
var merged = (kept, last) => {
	if (kept.length === 0) return last;
	const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, last.length));
	let at = 0;
	for (const part of [...kept, last]) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
};
/** Cuts bytes that come in pieces into lines. A last line without a line feed comes with an empty piece. */
async function* linesOf(pieces) {
	let kept = [];
	for await (const piece of pieces) {
		const lines = [];
		let start = 0;
		for (;;) {
			const end = piece.indexOf(lineFeed, start);
			if (end === -1) break;
			lines.push({
				bytes: merged(kept, piece.subarray(start, end)),
				isEnded: true
			});
			kept = [];
			start = end + 1;
		}
		if (start < piece.length) kept.push(piece.slice(start));
		yield {
			piece,
			lines
		};
	}
	const nothing = /* @__PURE__ */ new Uint8Array();
	if (kept.length > 0) yield {
		piece: nothing,
		lines: [{
			bytes: merged(kept, nothing),
			isEnded: false
		}]
	};
}
// packages/verifier/src/pack/manifest.ts
var text$1 = (is) => (value) => typeof value === "string" && is(value);
var isCount = (value) => isWhole$2(value, 0);
var isCountOrNull = (value) => value === null || isCount(value);
var objectOf$1 = (fields) => (value) => isObject(value) && Object.keys(value).join() === Object.keys(fields).sort().join() && Object.entries(fields).every(([name, is]) => is(value[name]));
var isSegment = (segment) => /^[A-Za-z0-9._-]+$/.test(segment) && segment !== "." && segment !== "..";
var isPath = (path) => path.split("/").every(isSegment);
var isFile = objectOf$1({
	bytes: isCount,
	path: text$1(isPath),
	sha256: text$1(isHash)
});
var isFiles = (value) => {
	if (!isList(value) || !value.every(isFile)) return false;
	const paths = value.flatMap((file) => isObject(file) ? [String(file["path"])] : []);
	return paths.every((path, at) => at === 0 || (paths[at - 1] ?? "") < path) && !paths.includes("manifest.json");
};
var isManifestForm = objectOf$1({
	format: (value) => value === "coflyfr-evidence-pack",
	version: (value) => value === 1,
	kind: (value) => value === "log" || value === "range" || value === "stream",
	origin: text$1(isText),
	size: isCount,
	root: text$1((root) => bytesOfBase64(root)?.length === 32),
	events: objectOf$1({
		count: isCount,
		first: isCountOrNull,
		last: isCountOrNull,
		sha256: text$1(isHash)
	}),
	stream: (value) => value === null || objectOf$1({
		lastRevision: (revision) => isWhole$2(revision, -1),
		name: text$1(isStream)
	})(value),
	streams: isCount,
	types: (value) => isObject(value) && Object.values(value).every(isCount),
	files: isFiles
});
var isManifest = (value) => isManifestForm(value);
/** Parses a manifest; undefined if it is malformed. */
var parseManifest = (source) => {
	const value = source.endsWith("\n") ? parseCanonical(source.slice(0, -1)) : void 0;
	return value !== void 0 && isManifest(value) ? value : void 0;
};
// packages/verifier/src/tree/growing-tree.ts
/** The tree over leaves that come one by one. It keeps only the roots of its complete subtrees. */
var GrowingTree = class GrowingTree {
	#hashing;
	/** The roots of the complete subtrees from the left, side by side, so that two can be hashed where they are. */
	#hashes = /* @__PURE__ */ new Uint8Array(2080);
	#levels = [];
	#indexes = [];
	/** How many leaves the tree has. */
	size = 0;
	constructor(hashing) {
		this.#hashing = hashing;
	}
	/** Adds a complete subtree of a level on the right: a leaf at level 0. Its root is at offset `at` of `hash`. */
	push(hash, at = 0, level = 0) {
		const [hashes, levels, indexes] = [
			this.#hashes,
			this.#levels,
			this.#indexes
		];
		let top = levels.length;
		for (let byte = 0; byte < 32; byte += 1) hashes[top * 32 + byte] = hash[at + byte] ?? 0;
		let [topLevel, topIndex] = [level, this.size / 2 ** level];
		this.size += 2 ** level;
		while (top > 0) {
			const left = indexes[top - 1] ?? 0;
			if (levels[top - 1] !== topLevel || topIndex !== left + 1 || left % 2 !== 0) break;
			top -= 1;
			nodeHashInto(this.#hashing, hashes, top * 32, hashes, top * 32);
			topLevel += 1;
			topIndex = left / 2;
		}
		levels.length = top;
		indexes.length = top;
		levels.push(topLevel);
		indexes.push(topIndex);
	}
	/** A copy that can grow on its own. */
	copy() {
		const tree = new GrowingTree(this.#hashing);
		for (const [at, level] of this.#levels.entries()) tree.push(this.#hashes, at * 32, level);
		return tree;
	}
	#hash(subtree) {
		return this.#hashes.slice(subtree * 32, (subtree + 1) * 32);
	}
	/** The root over the leaves so far. */
	root() {
		const last = this.#levels.length - 1;
		if (last < 0) return this.#hashing.sha256(/* @__PURE__ */ new Uint8Array());
		let root = this.#hash(last);
		for (let left = last - 1; left >= 0; left -= 1) root = nodeHash(this.#hashing, this.#hash(left), root);
		return root;
	}
};
// packages/verifier/src/pack/range-proof.ts
var levelsMax = 52;
var parsePart = (line) => {
	const [word, first = "", second = "", ...more] = line.split(" ");
	const number = parseSize(first);
	if (number === void 0 || more.length > 0) return void 0;
	if (word === "events" && second === "" && line === `events ${number}` && number > 0) return {
		kind: "events",
		count: number
	};
	const hash = bytesOfBase64(second);
	return word === "node" && hash?.length === 32 && number <= levelsMax ? {
		kind: "node",
		level: number,
		hash
	} : void 0;
};
var fits = ({ size, parts }) => {
	let covered = 0;
	let before = "";
	for (const part of parts) {
		const width = part.kind === "node" ? 2 ** part.level : part.count;
		if (part.kind === "node" && covered % width !== 0) return false;
		if (part.kind === "events" && before === "events") return false;
		covered += width;
		before = part.kind;
		if (covered > size) return false;
	}
	return covered === size;
};
/** Parses a range proof; undefined if it is malformed, or its parts do not cover the leaves exactly. */
var parseRangeProof = (source) => {
	const [title, sizeLine = "", ...lines] = source.split("\n");
	if (title !== "coflyfr-range-proof/v1" || lines.pop() !== "") return void 0;
	const size = sizeLine.startsWith("size ") ? parseSize(sizeLine.slice(5)) : void 0;
	const parts = lines.flatMap((line) => parsePart(line) ?? []);
	if (size === void 0 || parts.length !== lines.length) return void 0;
	const proof = {
		size,
		parts
	};
	return fits(proof) ? proof : void 0;
};
/** The positions of the lines of a selection. */
function* positionsOf({ parts }) {
	let at = 0;
	for (const part of parts) {
		const width = part.kind === "node" ? 2 ** part.level : part.count;
		if (part.kind === "events") for (let place = 0; place < width; place += 1) yield at + place;
		at += width;
	}
}
/** The root that a proof gives for these leaves; undefined if the proof is for another number of them. */
var rootOfRange = (hashing, { parts }, leaves) => {
	const tree = new GrowingTree(hashing);
	let next = 0;
	for (const part of parts) if (part.kind === "node") tree.push(part.hash, 0, part.level);
	else {
		const run = leaves.slice(next, next + part.count);
		if (run.length < part.count) return void 0;
		for (const leaf of run) tree.push(leaf);
		next += part.count;
	}
	return next === leaves.length ? tree.root() : void 0;
};
// packages/verifier/src/log/log-tree.ts
var tileLevel = 8;
var tileBytes = 2 ** tileLevel * 32;
/** The tree over the events of a log. It keeps its root at each of the given sizes as it grows past them. */
var LogTree = class {
	#hashing;
	#sizes;
	#knownRoot;
	/** The tree over the whole tiles so far. */
	#tree;
	/** The leaves after them. */
	#tile = new Uint8Array(tileBytes);
	#tileLength = 0;
	#roots = /* @__PURE__ */ new Map();
	#leaf = /* @__PURE__ */ new Uint8Array(32);
	#isBroken = false;
	constructor(hashing, sizes, knownRoot = () => void 0) {
		this.#hashing = hashing;
		this.#sizes = sizes;
		this.#knownRoot = knownRoot;
		this.#tree = new GrowingTree(hashing);
		this.#keepRoot();
	}
	/** The leaf of a preimage; valid until the next call. */
	leafOf(preimage) {
		leafHashInto(this.#hashing, preimage, this.#leaf);
		return this.#leaf;
	}
	/** Records that positions are missing: no root can be computed from here on. */
	breakOff() {
		this.#isBroken = true;
	}
	/** Takes the next leaf. */
	push(leaf) {
		this.#tile.set(leaf, this.#tileLength);
		this.#tileLength += 32;
		if (this.#tileLength === tileBytes) this.#endTile();
		this.#keepRoot();
	}
	#endTile() {
		const root = this.#knownRoot(this.#tree.size / 2 ** tileLevel, this.#tile);
		if (root === void 0) this.#pushRest(this.#tree);
		else this.#tree.push(root, 0, tileLevel);
		this.#tileLength = 0;
	}
	#pushRest(tree) {
		for (let at = 0; at < this.#tileLength; at += 32) tree.push(this.#tile, at);
	}
	#root() {
		const whole = this.#tree.copy();
		this.#pushRest(whole);
		return whole.root();
	}
	#keepRoot() {
		const size = this.#tree.size + this.#tileLength / 32;
		if (!this.#isBroken && this.#sizes.has(size)) this.#roots.set(size, this.#root());
	}
	/** The root of all leaves, or undefined if one is missing. */
	root() {
		return this.#isBroken ? void 0 : this.#root();
	}
	/** The roots at the given sizes that the log has reached. */
	get roots() {
		return this.#roots;
	}
};
// packages/verifier/src/pack/place-lines.ts
var lookedAhead = 1024;
/** Places the lines of a whole log by the leaves of its tiles, and finds missing positions. */
var placeByTiles = (tiles, findings, onMissing) => {
	let next = 0;
	const ahead = (leaf) => {
		for (let index = next + 1; index <= next + lookedAhead; index += 1) if (tiles.isAt(leaf, index)) return index;
	};
	const miss = (position, found) => {
		onMissing();
		const detail = found === position + 1 ? `there is no event at position ${position}` : `there are no events at positions ${position} to ${found - 1}`;
		findings.add("complete", "PositionMissing", detail, { position });
	};
	return {
		place: (leaf) => {
			if (!tiles.hasLeaves || tiles.isAt(leaf, next)) return next++;
			const found = ahead(leaf);
			if (found === void 0) {
				findings.add("authentic", "LeafDiffers", "the hash of the line is not the leaf in the tiles", { position: next });
				return next++;
			}
			miss(next, found);
			next = found + 1;
			return found;
		},
		end: () => next
	};
};
/** Places the lines of a selection by its range proof. Lines beyond those of the proof follow at the next positions. */
var placeByProof = (proof) => {
	const positions = proof === void 0 ? void 0 : positionsOf(proof);
	let next = 0;
	return {
		place: () => {
			const position = positions?.next().value ?? next;
			next = position + 1;
			return position;
		},
		end: () => next
	};
};
// packages/verifier/src/pack/tiles.ts
/** The tiles of a pack, with the hashes of its tree. */
var Tiles = class Tiles {
	/** Whether there are tiles of leaves. */
	hasLeaves = false;
	#levels = [];
	#misshapen = [];
	/** The root over each full tile of leaves, computed when the tiles above were checked. */
	#roots = /* @__PURE__ */ new Map();
	/** Reads the tiles that are there. */
	static async of(folder, size, there) {
		const tiles = new Tiles();
		let left = there.size;
		for (const { level, index, width, path } of tilesOf(size)) {
			if (!there.has(path)) {
				if ((left -= 1) < 0) break;
				continue;
			}
			const bytes = await folder.whole(path);
			if (bytes.length !== width * 32) tiles.#misshapen.push(path);
			if (level === 0 || bytes.length === width * 32) tiles.#put(level, index, bytes);
		}
		return tiles;
	}
	#put(level, index, bytes) {
		while (this.#levels.length <= level) this.#levels.push(/* @__PURE__ */ new Map());
		this.#levels[level]?.set(index, bytes);
		if (level === 0) this.hasLeaves = true;
	}
	#at(index, level) {
		const from = index % 256 * 32;
		const tile = this.#levels[level]?.get(Math.floor(index / 256));
		return tile === void 0 || from >= tile.length ? void 0 : tile.subarray(from, from + 32);
	}
	/** Whether the tiles have this leaf at an index. */
	isAt(leaf, index) {
		const tile = this.#levels[0]?.get(Math.floor(index / 256));
		const from = index % 256 * 32;
		if (tile === void 0 || from >= tile.length) return false;
		for (let at = 0; at < 32; at += 1) if (tile[from + at] !== leaf[at]) return false;
		return true;
	}
	/** Checks each hash of a higher level against the tile below it. */
	check(hashing, findings) {
		for (const path of this.#misshapen) findings.add("authentic", "NodeDiffers", `${path} does not hold as many hashes as its width says`);
		for (const [level, tiles] of this.#levels.entries()) {
			if (level === 0) continue;
			for (const [tile, bytes] of tiles) for (let at = 0; at < bytes.length / 32; at += 1) {
				const index = tile * 256 + at;
				const below = this.#levels[level - 1]?.get(index);
				const root = below && rootOver(hashing, below);
				if (root !== void 0 && level === 1) this.#roots.set(index, root);
				const hash = this.#at(index, level);
				if (root === void 0 || hash === void 0 || !sameBytes(root, hash)) {
					const detail = `node ${index} of level ${8 * level} is not the hash of the nodes below it`;
					findings.add("authentic", "NodeDiffers", detail);
				}
			}
		}
	}
	/**
	* The root over a full tile, if `check` computed it from these same leaves. The tile is not needed after that and is
	* dropped: all tiles together take memory that grows with the log.
	*/
	takeRoot(tile, leaves) {
		const known = this.#levels[0]?.get(tile);
		const root = this.#roots.get(tile);
		this.#levels[0]?.delete(tile);
		this.#roots.delete(tile);
		return known !== void 0 && sameBytes(known, leaves) ? root : void 0;
	}
};
var rootOver = (hashing, hashes) => {
	const tree = new GrowingTree(hashing);
	for (let at = 0; at < hashes.length; at += 32) tree.push(hashes, at);
	return tree.root();
};
// packages/verifier/src/pack/leaves-pass.ts
/** The second of four passes over the events: their leaves. It checks the tree, and finds each line's position. */
var LeavesPass = class LeavesPass {
	#task;
	#findings;
	#tree;
	#placing;
	#leaves = [];
	constructor(hashing, task, tiles) {
		this.#task = task;
		this.#findings = new Findings();
		this.#findings.line = moments.beforeLines;
		tiles.check(hashing, this.#findings);
		this.#findings.line = 0;
		this.#tree = new LogTree(hashing, task.sizes, (tile, leaves) => tiles.takeRoot(tile, leaves));
		this.#placing = task.manifest.kind === "log" ? placeByTiles(tiles, this.#findings, () => this.#tree.breakOff()) : placeByProof(task.proof);
	}
	/** Begins the pass over the events of a folder. */
	static async of(hashing, folder, task) {
		const { kind, size } = task.manifest;
		const tiles = await Tiles.of(folder, kind === "log" ? size : 0, task.there);
		return new LeavesPass(hashing, task, tiles);
	}
	/** Takes lines that the first pass has checked; returns their positions. */
	take({ count, leaves }) {
		const positions = [];
		for (let at = 0; at < count; at += 1) {
			const leaf = leaves.subarray(32 * at, 32 * (at + 1));
			positions.push(this.#placing.place(leaf));
			if (this.#task.manifest.kind === "log") this.#tree.push(leaf);
			else this.#leaves.push(leaf.slice());
			this.#findings.line += 1;
		}
		return positions;
	}
	/** Ends the pass. */
	end(file) {
		const { manifest, there } = this.#task;
		const named = manifest.files.find(({ path }) => path === eventsPath);
		this.#findings.line = moments.afterLines;
		if (named !== void 0 && there.has("events.ndjson")) checkFile(named, file, this.#findings);
		return {
			found: this.#findings.found(),
			eventsHash: file.sha256,
			end: this.#placing.end(),
			root: manifest.kind === "log" ? this.#tree.root() : void 0,
			roots: this.#tree.roots,
			leaves: this.#leaves
		};
	}
};
// packages/verifier/src/text/byte-writer.ts
var quote = 34;
var backslash = 92;
/** Writes bytes one after the other, to be hashed. It is used again and again without a new allocation. */
var ByteWriter = class {
	#bytes = /* @__PURE__ */ new Uint8Array(4096);
	#length = 0;
	/** Keeps only the first bytes. */
	cut(length) {
		this.#length = length;
	}
	#makeRoom(more) {
		const length = this.#length + more;
		if (length <= this.#bytes.length) return;
		const longer = new Uint8Array(2 * length);
		longer.set(this.#bytes);
		this.#bytes = longer;
	}
	/** Appends bytes, from `start` to `end` of them. */
	put(bytes, start = 0, end = bytes.length) {
		this.#makeRoom(end - start);
		const into = this.#bytes;
		let length = this.#length;
		for (let at = start; at < end; at += 1) into[length++] = bytes[at] ?? 0;
		this.#length = length;
	}
	/** Appends a text of ASCII characters. */
	text(text) {
		this.#makeRoom(text.length);
		for (let at = 0; at < text.length; at += 1) this.#bytes[this.#length + at] = text.charCodeAt(at);
		this.#length += text.length;
	}
	/** Appends canonical JSON, escaped for use inside a JSON string. It holds no control characters to escape. */
	escaped(bytes, start, end) {
		this.#makeRoom(2 * (end - start));
		const into = this.#bytes;
		let length = this.#length;
		for (let at = start; at < end; at += 1) {
			const byte = bytes[at] ?? 0;
			if (byte === quote || byte === backslash) into[length++] = backslash;
			into[length++] = byte;
		}
		this.#length = length;
	}
	/** The bytes written so far; valid until the next write. */
	get written() {
		return this.#bytes.subarray(0, this.#length);
	}
};
// packages/verifier/src/log/line-look.ts
/** Checks a line by itself: whether it is an event, where its fields are, and what its body hashes to. */
var LineLook = class {
	#hashing;
	#reader = new LineReader();
	#body = new ByteWriter();
	constructor(hashing) {
		this.#hashing = hashing;
	}
	/** What is wrong with a line. Null if nothing is: the line then knows its fields and the hash of its body. */
	fault(line) {
		const fault = this.#reader.fault(line);
		if (fault === null) line.keepBodyHash(this.#bodyHash(line));
		return fault;
	}
	/** Hash of the event's body, which is `JSON([type, effectiveOn, context, data])`. */
	#bodyHash(line) {
		const { bytes } = line;
		const body = this.#body;
		body.cut(0);
		body.text("[");
		body.put(bytes, line.start(fields.type), line.end(fields.type));
		body.text(",");
		body.put(bytes, line.start(fields.effectiveOn), line.end(fields.effectiveOn));
		body.text(",\"");
		body.escaped(bytes, line.start(fields.context), line.end(fields.context));
		body.text("\",\"");
		body.escaped(bytes, line.start(fields.data), line.end(fields.data));
		body.text("\"]");
		return this.#hashing.sha256Hex(body.written);
	}
};
// packages/verifier/src/pack/lines-pass.ts
/** The first of four passes over the events: each line by itself. It finds the leaf, the fields and the body's hash. */
var LinesPass = class {
	#hashing;
	#look;
	#line = new EventLine();
	#hash;
	#bytes = 0;
	constructor(hashing) {
		this.#hashing = hashing;
		this.#look = new LineLook(hashing);
		this.#hash = hashing.sha256InParts();
	}
	/** Takes the next piece of the file; returns what was found in the lines that end in it. */
	take({ piece, lines }) {
		this.#hash.update(piece);
		this.#bytes += piece.length;
		const faults = /* @__PURE__ */ new Map();
		const leaves = new Uint8Array(32 * lines.length);
		const found = roomForFound(lines.length);
		const line = this.#line;
		for (const [at, { bytes }] of lines.entries()) {
			leafHashInto(this.#hashing, bytes, leaves, 32 * at);
			line.put(bytes, 0);
			line.keepIn(found, at);
			const fault = this.#look.fault(line);
			if (fault !== null) faults.set(at, fault);
		}
		return {
			count: lines.length,
			faults,
			leaves,
			...found
		};
	}
	/** Ends the pass. */
	end() {
		return {
			bytes: this.#bytes,
			sha256: hexOf(this.#hash.digest())
		};
	}
};
// packages/verifier/src/log/contexts.ts
/** Reads the contexts of lines. It remembers the last one, which the next line often repeats. */
var Contexts = class {
	#spelt = utf8("[]");
	#reads = [];
	/** The streams that the decision behind a line read. */
	of(line) {
		if (line.is(fields.context, this.#spelt)) return this.#reads;
		const spelt = line.spelt(fields.context);
		const context = JSON.parse(spelt);
		this.#spelt = utf8(spelt);
		this.#reads = context.map((read) => ({
			...read,
			spelt: utf8(JSON.stringify(read.stream))
		}));
		return this.#reads;
	}
};
// packages/verifier/src/log/event-id.ts
var hyphen$1 = 45;
/** Whether bytes hold, at an offset, the UUID of these 32 hex digits, written with hyphens. */
var isSpelt = (digits, bytes, at) => {
	let next = at;
	for (let digit = 0; digit < digits.length; digit += 1) {
		if (bytes[next] === hyphen$1) next += 1;
		if (bytes[next] !== digits.charCodeAt(digit)) return false;
		next += 1;
	}
	return true;
};
/** Checks the ids of a ledger's events: UUIDs of the name `JSON([origin, stream, commandId, number, count, body])`. */
var EventIds = class {
	#hashing;
	#name = new ByteWriter();
	/** Bytes that all names begin with: the namespace and the origin. */
	#alike;
	constructor(hashing, origin) {
		this.#hashing = hashing;
		this.#name.put(uuidNamespace(hashing));
		this.#name.put(utf8(`[${JSON.stringify(origin)},`));
		this.#alike = this.#name.written.length;
	}
	/** Whether a line has the id of event `number` of an append of `count` events. */
	isOf(line, number, count) {
		const { bytes } = line;
		const name = this.#name;
		name.cut(this.#alike);
		name.put(bytes, line.start(fields.stream), line.end(fields.stream));
		name.text(",");
		name.put(bytes, line.start(fields.commandId), line.end(fields.commandId));
		name.text(`,${number},${count},"`);
		line.putBodyHash(name);
		name.text("\"]");
		return isSpelt(uuid5HexOf(this.#hashing, name.written), bytes, line.start(fields.id) + 1);
	}
};
// packages/verifier/src/log/id-set.ts
var hyphen = 45;
/** The value of a lower-case hex digit. */
var digitOf = (byte) => byte - (byte > 96 ? 87 : 48);
var idBytes = 16;
/** A set of event ids, each kept as its 128 bits. */
var IdSet = class {
	#ids = new NameTable();
	#id = new Uint8Array(idBytes);
	/** Reads the UUID that a field holds. */
	#read(line, field) {
		const { bytes } = line;
		const id = this.#id;
		let at = line.start(field) + 1;
		for (let byte = 0; byte < idBytes; byte += 1) {
			if (bytes[at] === hyphen) at += 1;
			id[byte] = digitOf(bytes[at] ?? 0) << 4 | digitOf(bytes[at + 1] ?? 0);
			at += 2;
		}
		return id;
	}
	/** Adds the UUID of a field. */
	add(line, field) {
		this.#ids.add(this.#read(line, field));
	}
	/** Whether the UUID of a field is in the set. */
	has(line, field) {
		return this.#ids.numberOf(this.#read(line, field)) >= 0;
	}
};
// packages/verifier/src/log/log-walk.ts
var opened = utf8("\"LedgerOpened\"");
var closed = utf8("\"HistoryClosed\"");
var nothing$1 = utf8("null");
var toldHistory = (line) => JSON.parse(line.spelt(fields.data)).history === true;
/** Bytes of an instant between its quotes. All have this length, so instants compare as their bytes do. */
var instantLength = 27;
/** Checks what must hold over a log, event by event, and gathers the events into appends. */
var LogWalk = class {
	#options;
	#eventIds;
	#contexts = new Contexts();
	#streams = new NameTable();
	/** The next revision of each stream, by the number of its name. */
	#next = [];
	#commands = new NameTable();
	#ids = new IdSet();
	/** The append that may still go on: its events, the numbers of its stream and command, whether that came before. */
	#append = [];
	#stream = -1;
	#command = -1;
	#isRepeated = false;
	#appendCount = 0;
	/** Lines that can be used again. */
	#spare = [];
	#recordedBefore = new Uint8Array(instantLength);
	#isHistory = false;
	constructor(options) {
		this.#options = options;
		this.#eventIds = new EventIds(options.hashing, options.origin);
	}
	/** How many streams the events are in. */
	get streams() {
		return this.#streams.count;
	}
	/** The last revision of a stream, −1 if it has no event. */
	lastRevision(stream) {
		return this.#lastOf(this.#streams.numberOf(utf8(JSON.stringify(stream))));
	}
	#lastOf(stream) {
		return stream < 0 ? -1 : (this.#next[stream] ?? 0) - 1;
	}
	/** A free line: fill it with the next event and pass it to `push`. */
	spare() {
		return this.#spare.pop() ?? new EventLine();
	}
	/** Takes the next event of the log, in a line that knows its fields. */
	push(line) {
		const { bytes } = line;
		line.stream = this.#streams.add(bytes, line.start(fields.stream), line.end(fields.stream));
		const commandsBefore = this.#commands.count;
		const command = this.#commands.add(bytes, line.start(fields.commandId), line.end(fields.commandId));
		if (line.stream !== this.#stream || command !== this.#command) {
			this.#finish(false);
			this.#stream = line.stream;
			this.#command = command;
			this.#isRepeated = command < commandsBefore;
		}
		this.#checkRecorded(line);
		this.#checkRevision(line);
		this.#append.push(line);
	}
	/** Ends the walk. */
	end() {
		this.#finish(true);
	}
	#checkRecorded(line) {
		const { position } = line;
		if (position === 0) this.#isHistory = line.is(fields.type, opened) && toldHistory(line);
		if (line.is(fields.type, closed)) this.#isHistory = false;
		const isEqualAllowed = this.#isHistory || this.#options.kind !== "log";
		const order = this.#recordedAgainstBefore(line);
		if (order < 0 || order === 0 && !isEqualAllowed) {
			const before = textOfUtf8(this.#recordedBefore);
			const detail = `recorded at ${line.text(fields.recordedAt)}, which is not after the event before it, ${before}`;
			const place = {
				position,
				stream: line.text(fields.stream)
			};
			this.#options.findings.add("complete", "RecordedEarlier", detail, place);
		}
		const start = line.start(fields.recordedAt) + 1;
		for (let at = 0; at < instantLength; at += 1) this.#recordedBefore[at] = line.bytes[start + at] ?? 0;
	}
	/** Negative if the line was recorded before the previous one, 0 if at the same time. */
	#recordedAgainstBefore(line) {
		const start = line.start(fields.recordedAt) + 1;
		for (let at = 0; at < instantLength; at += 1) {
			const difference = (line.bytes[start + at] ?? 0) - (this.#recordedBefore[at] ?? 0);
			if (difference !== 0) return difference;
		}
		return 0;
	}
	#checkRevision(line) {
		const { position, revision } = line;
		const { kind, findings } = this.#options;
		const expected = this.#next[this.#stream] ?? (kind === "range" ? revision : 0);
		if (revision !== expected) {
			const detail = `found revision ${revision}, expected ${expected}`;
			const place = {
				position,
				stream: line.text(fields.stream)
			};
			findings.add("complete", "RevisionMissing", detail, place);
		}
		this.#next[this.#stream] = revision + 1;
	}
	#finish(isLast) {
		const [first, ...others] = this.#append;
		if (first === void 0) return;
		const { kind, onAppend } = this.#options;
		if (!(kind === "range" && (this.#appendCount === 0 || isLast))) this.#checkIds();
		if (kind === "log") this.#checkAppend(first);
		onAppend([first, ...others]);
		this.#appendCount += 1;
		this.#spare.push(first);
		this.#append = [];
	}
	#checkIds() {
		const count = this.#append.length;
		for (let number = 0; number < count; number += 1) {
			const line = this.#append[number];
			if (line === void 0 || this.#eventIds.isOf(line, number, count)) continue;
			const detail = `the id ${line.text(fields.id)} does not follow from event ${number + 1} of ${count} of the command ${line.text(fields.commandId)}`;
			const place = {
				position: line.position,
				stream: line.text(fields.stream)
			};
			this.#options.findings.add("authentic", "EventIdDiffers", detail, place);
		}
	}
	#checkAppend(first) {
		const add = (code, detail) => {
			const place = {
				position: first.position,
				stream: first.text(fields.stream)
			};
			this.#options.findings.add("rulesObeyed", code, detail, place);
		};
		if (this.#isRepeated) add("CommandRepeated", `two appends carry the command id ${first.text(fields.commandId)}`);
		for (const read of this.#contexts.of(first)) {
			const stream = this.#streams.numberOf(read.spelt);
			const last = this.#lastOf(stream) - (stream === this.#stream ? this.#append.length : 0);
			if (read.revision > last) add("ContextMissing", `it says that it read ${read.stream} at revision ${read.revision}, but that stream ended at ${last}`);
		}
		if (!first.is(fields.causationId, nothing$1) && !this.#ids.has(first, fields.causationId)) add("OutcomeDiffers", `no earlier event has the id ${first.text(fields.causationId)}, which it names as its cause`);
		for (const line of this.#append) {
			this.#ids.add(line, fields.id);
			if (line !== first && !line.beginsAs(first, fields.data)) add("OutcomeDiffers", "its append mixes several actors, commands or contexts");
		}
	}
};
// packages/verifier/src/log/log-check.ts
/** Takes the lines of a log, each already checked by itself: counts them and their types, and walks the sound ones. */
var LogCheck = class {
	#options;
	#types = new NameTable();
	/** How many events there are of each type, by the number of its name. */
	#counts = [];
	#first = null;
	#last = null;
	/** Checks what must hold over the whole log. */
	walk;
	/** Lines taken so far, sound or not. */
	lines = 0;
	constructor(options) {
		this.#options = options;
		this.walk = new LogWalk(options);
	}
	/** How many events there are of each type. */
	get types() {
		const counts = this.#counts.entries();
		return new Map([...counts].map(([type, count]) => [JSON.parse(this.#types.nameOf(type)), count]));
	}
	/** The positions of the first and the last event. */
	get ends() {
		return {
			first: this.#first,
			last: this.#last
		};
	}
	/** A free line: fill it with the next preimage, check it by itself, and pass it to `take`. */
	spare() {
		return this.walk.spare();
	}
	/** Takes the next line; `fault` is what is wrong with it by itself, or null. */
	take(line, fault) {
		const { position } = line;
		this.lines += 1;
		this.#first ??= position;
		this.#last = position;
		if (fault !== null) {
			const { findings, unreadable = "EventUnreadable" } = this.#options;
			findings.add("authentic", unreadable, fault, { position });
			return;
		}
		line.type = this.#types.add(line.bytes, line.start(fields.type), line.end(fields.type));
		this.#counts[line.type] = (this.#counts[line.type] ?? 0) + 1;
		this.walk.push(line);
	}
};
// packages/verifier/src/rules/asked-of.ts
/** Finds the appends that matter to the rules: those with an event of a known type, or in a stream that rules read. */
var AskedOf = class {
	/** The answers for types and streams, by the numbers of their names. */
	#types = [];
	#streams = [];
	/** Whether an append matters to the rules. */
	isAsked(append) {
		return append.some((line) => this.#isOfType(line) || this.#isOfStream(line));
	}
	#isOfType(line) {
		return this.#types[line.type] ??= shapes.has(line.text(fields.type));
	}
	#isOfStream(line) {
		return this.#streams[line.stream] ??= isOfStates(line.text(fields.stream));
	}
};
// packages/verifier/src/pack/log-pass.ts
/** The third of four passes over the events: their envelopes. It checks ids, and what must hold over a log. */
var LogPass = class {
	#task;
	#findings = new Findings();
	#check;
	constructor(hashing, task, onAsked) {
		this.#task = task;
		this.#findings.line = 0;
		const { kind, origin } = task.manifest;
		const asked = new AskedOf();
		this.#check = new LogCheck({
			hashing,
			kind,
			origin,
			findings: this.#findings,
			onAppend: (append) => {
				if (onAsked !== null && asked.isAsked(append)) onAsked(append, this.#findings.line);
			}
		});
	}
	/** Takes lines with what the first pass found in them and the positions that the second gave them. */
	take(lines, looked, positions) {
		for (const [at, { bytes, isEnded }] of lines.entries()) {
			const position = positions[at] ?? 0;
			if (!isEnded) this.#findings.add("authentic", "EventUnreadable", "the line is cut off", { position });
			const line = this.#check.spare();
			line.put(bytes, position);
			line.keepIn(looked, at);
			this.#check.take(line, looked.faults.get(at) ?? null);
			this.#findings.line += 1;
		}
	}
	/** Ends the pass. */
	end() {
		const { walk } = this.#check;
		walk.end();
		const { stream } = this.#task.manifest;
		return {
			found: this.#findings.found(),
			lines: this.#check.lines,
			...this.#check.ends,
			types: this.#check.types,
			streams: walk.streams,
			lastRevision: stream === null ? -1 : walk.lastRevision(stream.name)
		};
	}
};
// packages/verifier/src/pack/read-events.ts
async function* nothing() {}
/** The bytes of the events; none if the file is missing. */
var eventPieces = (folder, { there }) => there.has("events.ndjson") ? folder.pieces(eventsPath) : nothing();
/** Reads the events in this thread, piece by piece. */
var readEvents = async (hashing, folder, task, onAsked) => {
	const lines = new LinesPass(hashing);
	const leaves = await LeavesPass.of(hashing, folder, task);
	const log = new LogPass(hashing, task, onAsked);
	for await (const ofPiece of linesOf(eventPieces(folder, task))) {
		const looked = lines.take(ofPiece);
		log.take(ofPiece.lines, looked, leaves.take(looked));
	}
	return {
		leaves: leaves.end(lines.end()),
		log: log.end()
	};
};
// packages/verifier/src/pack/rules-pass.ts
/** The last of four passes over the events: their data. It checks the rules and the sealed reports. */
var RulesPass = class {
	#findings;
	#told = new ToldEvents(isTold);
	/** The rules, with the states that they are decided on. */
	rules;
	/** The sealed reports, with the same states. */
	seals;
	constructor(hashing, findings) {
		this.#findings = findings;
		this.rules = new RulesCheck(hashing, findings);
		this.seals = new SealsCheck(hashing, findings, this.rules.states);
	}
	/** Takes the next append; `line` is the one that showed it to be whole. */
	take(append, line) {
		this.#findings.line = line;
		this.rules.append(this.#told.append(append), (event, isKnown) => {
			if (isKnown) this.seals.fold(event);
		});
	}
};
// packages/verifier/src/pack/verify-pack.ts
/** The root that the events give; for a selection, by way of its proof. */
var rootOf = ({ hashing, manifest, findings, proof }, { leaves: { root, leaves, end } }) => {
	if (manifest.kind === "log") {
		if (end < manifest.size) {
			const detail = `there are no events at positions ${end} to ${manifest.size - 1}`;
			findings.add("complete", "PositionMissing", detail, { position: end });
		}
		return root;
	}
	const proved = proof === void 0 ? void 0 : rootOfRange(hashing, proof, leaves);
	const found = proof?.size === manifest.size ? proved : void 0;
	if (found === void 0 || base64Of(found) !== manifest.root) findings.add("authentic", "ProofInvalid", "the proof does not lead from the events to the root");
	return found;
};
var open$2 = async (hashing, folder, manifest, evidence, findings) => {
	const there = await checkFiles(hashing, folder, manifest, findings);
	const read = textsOf(folder, there);
	const known = await knownKeys(hashing, evidence, manifest.origin, read, findings);
	const earlier = manifest.kind === "log" ? await read("checkpoints") ?? "" : "";
	const own = await read("checkpoint") ?? "";
	const checkpoints = await trustedCheckpoints(hashing, evidence, known, findings, {
		name: "checkpoints",
		source: own === "" ? earlier : `${earlier}${own}\n`
	});
	return {
		hashing,
		folder,
		manifest,
		findings,
		there,
		read,
		proof: parseRangeProof(await read("range-proof") ?? ""),
		sizes: new Set(checkpoints.map((checkpoint) => checkpoint.size)),
		known,
		checkpoints
	};
};
var unsound = ["PositionMissing", "RevisionMissing"];
var isWhole = ({ findings, manifest }) => manifest.kind === "log" && !findings.has("complete", ...unsound) && !findings.has("authentic", "EventUnreadable");
var notWhole$1 = ({ findings, manifest }) => {
	const detail = manifest.kind === "log" ? "the events are not a sound sequence" : "a selection of events does not give the state that decisions were made on";
	for (const verdict of ["rulesObeyed", "projectionsEqual"]) {
		findings.forget(verdict);
		findings.add(verdict, "NotWhole", detail);
	}
};
var counted = ({ manifest }, { leaves: { end, eventsHash }, log }, root) => ({
	...log,
	end: manifest.kind === "log" ? Math.max(end, manifest.size) : end,
	root,
	eventsHash
});
/** Compares the manifest, the statement and the checkpoints with the events. */
var hold = async (session, events, root) => {
	const { hashing, manifest, findings, read, known } = session;
	const { leaves, log } = events;
	checkManifest(manifest, counted(session, events, root === void 0 ? null : base64Of(root)), findings);
	checkCheckpoint(manifest, await read("checkpoint"), findings);
	const statement = await read("statement");
	await checkStatement(hashing, manifest, leaves.eventsHash, statement, known.keys, findings);
	const isLog = manifest.kind === "log";
	holdAgainst({
		size: isLog ? Math.max(leaves.end, log.lines) : manifest.size,
		rootAt: (size) => isLog ? leaves.roots.get(size) : root,
		isSelection: !isLog
	}, findings, session.checkpoints);
};
/** Reads the events of a sound log again; the number of each line is its position. */
async function* eventsAgain$1({ folder }) {
	const [reader, line, told] = [
		new LineReader(),
		new EventLine(),
		new ToldEvents(isTold)
	];
	let position = 0;
	for await (const { lines } of linesOf(folder.pieces(eventsPath))) for (const { bytes } of lines) {
		line.put(bytes, position);
		if (reader.fault(line) === null) yield told.event(line);
		position += 1;
	}
}
var manifestOf = async (folder) => {
	const isThere = (await folder.files()).some(({ path, isRegular }) => path === "manifest.json" && isRegular);
	return parseManifest(await textsOf(folder, new Set(isThere ? ["manifest.json"] : []))("manifest.json") ?? "");
};
/** Verifies an evidence pack. */
var verifyPack = async (hashing, folder, evidence, { parts = "all", reads = (task, onAsked) => readEvents(hashing, folder, task, onAsked) } = {}) => {
	const manifest = await manifestOf(folder);
	if (manifest === void 0) return unusable("ManifestMalformed", "manifest.json is missing, or not in its canonical form");
	const findings = new Findings();
	const session = await open$2(hashing, folder, manifest, evidence, findings);
	const { there, proof, sizes } = session;
	const pass = new RulesPass(hashing, findings);
	const { rules, seals } = pass;
	const isDecided = manifest.kind === "log" && parts === "all";
	const onAsked = (append, line) => pass.take(append, line);
	const events = await reads({
		manifest,
		there,
		proof,
		sizes
	}, isDecided ? onAsked : null);
	findings.combine(events.leaves.found, events.log.found);
	findings.line = moments.afterLines;
	const root = rootOf(session, events);
	await hold(session, events, root);
	const again = new SecondLook(hashing, findings, rules.waiting, seals.waiting);
	if (isWhole(session) && rules.waiting.length + seals.waiting.length > 0) for await (const event of eventsAgain$1(session)) again.take(event);
	if (manifest.kind === "log") await checkShownFiles(session, rules.shown, seals.shown, again.shown);
	rules.end(isDecided ? events.log.types : /* @__PURE__ */ new Map());
	seals.end(events.log.lines);
	if (!isWhole(session)) notWhole$1(session);
	return {
		size: events.log.lines,
		root: root === void 0 ? null : base64Of(root),
		verdicts: findings.verdicts()
	};
};
// packages/verifier/src/script/arguments.ts
/** The script was called wrongly; the message says how. */
var UsageFault = class extends Error {};
var options = {
	checkpoint: {
		type: "string",
		multiple: true
	},
	minute: {
		type: "string",
		multiple: true
	},
	key: {
		type: "string",
		multiple: true
	},
	policy: { type: "string" },
	"key-ends": { type: "string" },
	event: { type: "string" },
	command: { type: "string" },
	format: {
		type: "string",
		default: "table"
	},
	help: {
		type: "boolean",
		default: false
	}
};
var textOf = async (path) => {
	try {
		return await readFile(path, "utf8");
	} catch {
		throw new UsageFault(`${path}: cannot be read`);
	}
};
var givenText = async (path) => path === void 0 ? null : {
	name: path,
	source: await textOf(path)
};
var orFault = (value, fault) => {
	if (value === void 0) throw new UsageFault(fault);
	return value;
};
var parsed = (args) => {
	try {
		return parseArgs({
			args: [...args],
			options,
			allowPositionals: true
		});
	} catch (fault) {
		throw new UsageFault(fault instanceof Error ? fault.message : String(fault));
	}
};
/** What the arguments ask for; null for help. */
var askedFor = async (hashing, args) => {
	const { values, positionals } = parsed(args);
	const [path, ...more] = positionals;
	if (values.help) return null;
	if (path === void 0 || more.length > 0) throw new UsageFault("Expected one PACK, LEDGER or PROOF");
	if (values.format !== "json" && values.format !== "table") throw new UsageFault(`--format: expected json or table, found ${values.format}`);
	const { checkpoint = [], minute = [], key = [], policy } = values;
	const keyEnds = values["key-ends"];
	const checkpoints = [];
	for (const name of checkpoint) checkpoints.push({
		name,
		source: await textOf(name)
	});
	for (const line of minute) orFault(parseMinute(line), `--minute: expected "ORIGIN SIZE ROOT", found "${line}": ${faultOfMinute(line)}`);
	return {
		path,
		event: await givenText(values.event),
		command: await givenText(values.command),
		isJson: values.format === "json",
		evidence: {
			checkpoints,
			minutes: minute,
			keys: key.map((text) => orFault(parseVerifierKey(hashing, text), `--key: expected NAME+KEYID+BASE64, found ${text}`)),
			policy: policy === void 0 ? null : orFault(parsePolicy(hashing, await textOf(policy)), `${policy}: it is no policy`),
			ends: keyEnds === void 0 ? null : orFault(parseEndedKeys(hashing, await textOf(keyEnds)), `${keyEnds}: a line is no ended key`)
		}
	};
};
// packages/verifier/src/script/disk-folder.ts
var pieceBytesMost = 1 << 20;
var filesUnder = async (root, under = "") => {
	const files = [];
	for (const entry of await readdir(join(root, under), { withFileTypes: true })) {
		const path = under === "" ? entry.name : `${under}/${entry.name}`;
		if (entry.isDirectory()) files.push(...await filesUnder(root, path));
		else files.push({
			path,
			isRegular: entry.isFile()
		});
	}
	return files;
};
/** Reads all pieces into one buffer: a piece is valid only until the next one is asked for. */
async function* piecesOf(path, pieceBytes) {
	const file = openSync(path, "r");
	try {
		const buffer = new Uint8Array(pieceBytes);
		for (;;) {
			const length = readSync(file, buffer);
			if (length === 0) return;
			yield buffer.subarray(0, length);
		}
	} finally {
		closeSync(file);
	}
}
/** A folder on disk, whose files are read in pieces of so many bytes. */
var diskFolder = (root, pieceBytes = pieceBytesMost) => ({
	files: () => filesUnder(root),
	pieces: (path) => piecesOf(join(root, path), pieceBytes),
	whole: async (path) => new Uint8Array(readFileSync(join(root, path)))
});
// packages/verifier/src/script/node-hashing.ts
/** The DER bytes before a public key (RFC 8410, RFC 9881). */
var spkiOf = {
	Ed25519: Buffer.from("302a300506032b6570032100", "hex"),
	"ML-DSA-44": Buffer.from("30820532300b06096086480165030403110382052100", "hex")
};
var keyOf$2 = (algorithm, publicKey) => {
	const key = Buffer.concat([spkiOf[algorithm], publicKey]);
	try {
		return createPublicKey({
			key,
			format: "der",
			type: "spki"
		});
	} catch {
		return;
	}
};
/** The cryptography of Node. Short hashes are fetched as text, because a buffer for each costs more than the hash. */
var nodeHashing = {
	sha256: (bytes) => new Uint8Array(hash("sha256", bytes, "buffer")),
	sha256Into: (bytes, into, at) => {
		const digest = hash("sha256", bytes, "binary");
		for (let byte = 0; byte < digest.length; byte += 1) into[at + byte] = digest.charCodeAt(byte);
	},
	sha256Hex: (of) => hash("sha256", of, "hex"),
	sha1Hex: (bytes) => hash("sha1", bytes, "hex"),
	sha256InParts: () => {
		const parts = createHash("sha256");
		return {
			update: (part) => {
				parts.update(part);
			},
			digest: () => new Uint8Array(parts.digest())
		};
	},
	isSignedBy: async (algorithm, publicKey, message, signature) => {
		const key = keyOf$2(algorithm, publicKey);
		return key && verify(null, message, key, signature);
	}
};
// packages/verifier/src/for-people.ts
var unchecked = / not checked$/;
/** Whether a finding continues a run: the same finding, at the next position. */
var goesOn = (before, { code, detail, stream, position }) => {
	const [first] = before;
	return first?.position !== void 0 && position === first.position + before.length && first.code === code && first.detail === detail && first.stream === stream;
};
/** Joins the same finding at consecutive positions into one: a missing file of the tree gives hundreds of them. */
var runsTold = (findings) => {
	const runs = [];
	for (const finding of findings) {
		const run = runs.at(-1);
		if (run !== void 0 && goesOn(run, finding)) run.push(finding);
		else runs.push([finding]);
	}
	return runs.flatMap((run) => {
		const [first, last] = [run[0], run.at(-1)];
		if (first === void 0 || last === void 0 || run.length === 1) return run;
		return [{
			...first,
			detail: `and on up to ${last.position}: ${first.detail}`
		}];
	});
};
/**
* Findings made shorter for people to read. The types of events that were not checked, of which a council's log has a
* hundred, become one finding at the place of the first, and so does the same finding at consecutive positions.
*/
var forPeople = (all) => {
	const findings = runsTold(all);
	const isType = ({ code }) => code === "UnknownEventType";
	const types = findings.filter(isType).map(({ detail }) => detail.replace(unchecked, ""));
	const first = findings.findIndex(isType);
	return findings.flatMap((finding, number) => {
		if (!isType(finding)) return [finding];
		return number === first ? [{
			...finding,
			detail: `not checked: ${types.join(", ")}`
		}] : [];
	});
};
// packages/verifier/src/questions.ts
/** The name of each verdict, in English and Welsh, and the question that it answers. */
var questions = {
	authentic: {
		label: "authentic",
		question: "is every byte what was hashed and signed?",
		welsh: "dilys"
	},
	complete: {
		label: "complete",
		question: "is all there, up to the newest checkpoint?",
		welsh: "cyflawn"
	},
	appendOnly: {
		label: "append-only",
		question: "does the log still begin with what each checkpoint saw?",
		welsh: "ychwanegu yn unig"
	},
	rulesObeyed: {
		label: "rules obeyed",
		question: "does every event of finance keep the rules that were in force?",
		welsh: "cadwyd at y rheolau"
	},
	projectionsEqual: {
		label: "projections equal",
		question: "is every seal, and the kept state of reserves, what the log leads to?",
		welsh: "adroddiadau’n cyfateb"
	}
};
// packages/verifier/src/script/printed.ts
/** How the script is called. */
var usage = `coflyfr-verify PACK-or-LEDGER-or-PROOF [--checkpoint FILE]... [--minute "ORIGIN SIZE ROOT"]...
               [--key VERIFIERKEY]... [--policy FILE] [--key-ends FILE] [--event FILE] [--command FILE]
               [--format json]

Verifies an evidence pack, a ledger file or a proof file of Coflyfr without any of its code. A proof file is what prove
or diff --prove wrote; it is known by its content.

  --checkpoint, --minute  what you hold from elsewhere, to compare with
  --key, --policy         whose signature counts
  --key-ends              keys that were retired or revoked, and after which size
  --event                 of the proof of an event: the event, as a line of events.ndjson, instead of that in the file
  --command               of the proof of a refusal: the command that you hold

Exit codes: 0 nothing failed, 1 a verdict or a check did, 2 it was called wrongly, 3 the file cannot be read.
`;
/** The widest line of a finding. */
var columns = 120;
/** A finding, in lines that a terminal holds. */
var wrapped = (text) => {
	const lines = [];
	let line = "     ";
	for (const word of text.split(" ")) {
		if (line.length + word.length >= columns && line.trim() !== "") {
			lines.push(line);
			line = "       ";
		}
		line += ` ${word}`;
	}
	return [...lines, line];
};
/** The verdicts as a table for people. */
var printed = ({ size, root, verdicts }) => {
	const lines = [`${size} events, root ${root ?? "cannot be made"}`, ""];
	for (const name of verdictNames) {
		const { status, findings } = verdicts[name];
		const { label, question } = questions[name];
		lines.push(`  ${status.padEnd(11)} ${label.padEnd(17)} ${question}`);
		for (const { code, position, stream, detail } of forPeople(findings)) {
			const place = [position === void 0 ? "" : ` at ${position}`, stream === void 0 ? "" : ` in ${stream}`];
			lines.push(...wrapped(`${code}${place.join("")}: ${detail}`));
		}
	}
	return `${lines.join("\n")}\n`;
};
// packages/verifier/src/proof/proof-questions.ts
/** What proof files are called and asked, in English and Welsh. */
var proofQuestions = {
	kinds: {
		event: {
			english: "an event",
			welsh: "digwyddiad"
		},
		figure: {
			english: "a figure",
			welsh: "ffigur"
		},
		difference: {
			english: "a difference",
			welsh: "gwahaniaeth"
		},
		refusal: {
			english: "a refusal",
			welsh: "gwrthodiad"
		}
	},
	checks: {
		readable: {
			question: "is it a proof file that can be read?",
			welsh: "darllenadwy"
		},
		unchanged: {
			question: "is the file as it was written?",
			welsh: "heb ei newid"
		},
		signed: {
			question: "is the checkpoint signed by a key that you know?",
			welsh: "llofnodwyd"
		},
		proved: {
			question: "is what it holds in the log of the checkpoint?",
			welsh: "profwyd"
		},
		compared: {
			question: "does it agree with the checkpoints that you hold?",
			welsh: "cymharwyd"
		},
		gapless: {
			question: "does it hold everything that it claims, without a gap?",
			welsh: "di-fwlch"
		},
		recomputed: {
			question: "does what it claims come out of the events alone?",
			welsh: "ailgyfrifwyd"
		},
		refused: {
			question: "does the log hold that the command of this hash was refused?",
			welsh: "gwrthodwyd"
		},
		command: {
			question: "is it the command that you hold?",
			welsh: "gorchymyn"
		}
	}
};
// packages/verifier/src/proof/proof-check.ts
/** A damaged file may have a finding for each of its events: so many are told. */
var toldMax = 20;
/** A check that fails where something was found. */
var checkOf = (check, findings) => {
	const [first] = findings;
	if (first === void 0) return {
		check,
		status: "pass",
		findings
	};
	const more = findings.length - toldMax;
	const last = more > 0 ? [{
		code: first.code,
		detail: `and ${more} more`
	}] : [];
	return {
		check,
		status: "fail",
		findings: [...findings.slice(0, toldMax), ...last]
	};
};
/** A check for which something was not given. */
var uncheckedOf = (check, code, detail) => ({
	check,
	status: "not-checked",
	findings: [{
		code,
		detail
	}]
});
// packages/verifier/src/proof/proof-verification.ts
/** A checkpoint as minutes print it. */
var minuteOf = ({ origin, size, root }) => `${origin} ${size} ${base64Of(root)}`;
/** A checkpoint and its key, in lines for people. */
var checkpointLines = (checkpoint, key) => [
	`Checkpoint ${checkpoint}`,
	...key === null ? [] : [`Key ${key}`],
	"A checkpoint does not say when it was signed; minutes that print it show that it was before them."
];
/** The answer on a file that is to be a proof and cannot be read as one. */
var unreadable$1 = (path, expected) => {
	return {
		kind: null,
		claims: [],
		checkpoint: null,
		key: null,
		checks: [checkOf("readable", [{
			code: "UnreadableProof",
			detail: path === "" ? `expected ${expected}` : `${path}: expected ${expected}`
		}])],
		doesNotProve: []
	};
};
// packages/verifier/src/script/printed-proof.ts
var nameWidth = 17;
var statusWidth = 11;
var headingOf = (path, { kind, checks }) => {
	if (kind === null) return `${path}: not a proof that can be read. Ask for the file again, as prove or diff --prove wrote it`;
	const isRefuted = checks.some(({ status }) => status === "fail");
	return `${path}: proof of ${proofQuestions.kinds[kind].english}${isRefuted ? ", which does not hold" : ""}`;
};
/** The answer on a proof file, for people. */
var printedProof = (path, proof) => {
	const { claims, checkpoint, key, checks, doesNotProve } = proof;
	const lines = [
		headingOf(path, proof),
		"",
		...claims.map((claim) => `  ${claim}`)
	];
	if (claims.length > 0) lines.push("");
	for (const { check, status, findings } of checks) {
		const { question } = proofQuestions.checks[check];
		lines.push(`  ${status.padEnd(statusWidth)} ${check.padEnd(nameWidth)} ${question}`);
		for (const { code, detail } of findings) lines.push(...wrapped(`${code}: ${detail}`));
	}
	if (checkpoint !== null) lines.push("", ...checkpointLines(checkpoint, key));
	if (doesNotProve.length > 0) lines.push("", "It does not prove:");
	for (const one of doesNotProve) lines.push(...wrapped(`- ${one}`));
	return `${lines.join("\n")}\n`;
};
// packages/verifier/src/script/asked-appends.ts
/** Gathers appends for another thread. */
var AppendsToSend = class {
	#bytes = /* @__PURE__ */ new Uint8Array(65536);
	#ends = [];
	#positions = [];
	#lines = [];
	/** How many events wait to be sent. */
	get count() {
		return this.#ends.length;
	}
	/** Adds an append. */
	put(append, line) {
		for (const { preimage, position } of append) {
			const start = this.#ends.at(-1) ?? 0;
			const end = start + preimage.length;
			if (end > this.#bytes.length) {
				const longer = new Uint8Array(2 * end);
				longer.set(this.#bytes);
				this.#bytes = longer;
			}
			this.#bytes.set(preimage, start);
			this.#ends.push(end);
			this.#positions.push(position);
			this.#lines.push(line);
		}
	}
	/** Returns what was gathered, and begins anew. */
	taken() {
		const [ends, positions, lines] = [
			this.#ends,
			this.#positions,
			this.#lines
		];
		const bytes = this.#bytes.slice(0, ends.at(-1) ?? 0);
		this.#ends = [];
		this.#positions = [];
		this.#lines = [];
		return {
			bytes,
			ends,
			positions,
			lines
		};
	}
};
/** Calls `onAsked` with each of the appends that another thread sent. */
var eachAppend = ({ bytes, ends, positions, lines }, onAsked) => {
	const eventAt = (at) => ({
		preimage: bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]),
		position: positions[at] ?? 0
	});
	for (let at = 0; at < ends.length;) {
		const [first, line] = [eventAt(at), lines[at] ?? 0];
		const others = [];
		for (at += 1; lines[at] === line && at < ends.length; at += 1) others.push(eventAt(at));
		onAsked([first, ...others], line);
	}
};
// packages/verifier/src/script/channel.ts
/** The most messages that may wait. A quicker sender has to wait, so that memory does not grow. */
var waitingMax = 4;
var taken = "taken";
/** Sends messages to another thread, and waits while too many of them have not been taken. */
var Sender = class {
	#port;
	#waiting = 0;
	#onTaken;
	constructor(port) {
		this.#port = port;
		port.on("message", () => {
			this.#waiting -= 1;
			this.#onTaken?.();
		});
	}
	/** Sends a message. What is transferred cannot be used here any more. */
	async send(message, transferred = []) {
		while (this.#waiting >= waitingMax) await new Promise((resolve) => {
			this.#onTaken = resolve;
		});
		this.#waiting += 1;
		this.#port.postMessage(message, transferred);
	}
};
/** The messages from another thread. Each is acknowledged when the next one is asked for. */
async function* received(messages, sender) {
	for await (const [message] of messages) {
		if (message !== void 0) yield message;
		sender.postMessage(taken);
	}
}
// packages/verifier/src/script/threads.ts
/** The first worker: reads the file, checks each line by itself, and hands both on. */
var lookAtLines = async ({ path, pieceBytes, task, port }) => {
	const pass = new LinesPass(nodeHashing);
	const next = new Sender(port);
	const send = (message) => {
		const { piece, looked } = message;
		const { leaves, spans, bodyHashes } = looked;
		return next.send(message, [
			piece.buffer,
			leaves.buffer,
			spans.buffer,
			bodyHashes.buffer
		]);
	};
	for await (const ofPiece of linesOf(eventPieces(diskFolder(path, pieceBytes), task))) {
		const looked = pass.take(ofPiece);
		await send({
			piece: ofPiece.piece.slice(),
			looked
		});
	}
	const looked = pass.take({
		piece: /* @__PURE__ */ new Uint8Array(),
		lines: []
	});
	await send({
		piece: /* @__PURE__ */ new Uint8Array(),
		looked,
		file: pass.end()
	});
};
/** The second worker: checks the same lines as a log, and hands on the appends that rules decide on. */
var lookAtLog = async ({ path, task, isAsked, port }, next) => {
	const asked = new AppendsToSend();
	const onAsked = (append, line) => asked.put(append, line);
	const leaves = await LeavesPass.of(nodeHashing, diskFolder(path), task);
	const log = new LogPass(nodeHashing, task, isAsked ? onAsked : null);
	const waiting = [];
	let file;
	const pieces = async function* () {
		for await (const message of received(on(port, "message"), port)) {
			file = message.file;
			if (file !== void 0) return;
			if (message.looked.count > 0) waiting.push(message.looked);
			yield message.piece;
		}
	};
	for await (const { lines } of linesOf(pieces())) {
		const looked = lines.length > 0 ? waiting.shift() : void 0;
		if (looked === void 0) continue;
		log.take(lines, looked, leaves.take(looked));
		if (asked.count === 0) continue;
		const taken = asked.taken();
		await next.send({ asked: taken }, [taken.bytes.buffer]);
	}
	if (file === void 0) return;
	const events = {
		leaves: leaves.end(file),
		log: log.end()
	};
	await next.send({
		asked: asked.taken(),
		events
	});
};
/** The garbage of a line is short-lived, so a larger young generation would only cost memory. */
var maxYoungGenerationSizeMb = 4;
/**
* Reads the events of a pack on disk in three threads. The first worker checks each line by itself, and hands the bytes
* to the second, which checks them as a log and hands to this thread the appends that rules decide on. The file is read
* once, so that all three check the same bytes.
*/
var readInThreads = (path, pieceBytes) => async (task, onAsked) => {
	const { port1, port2 } = new MessageChannel();
	const start = (pass, port) => {
		const given = {
			pass,
			path,
			pieceBytes,
			task,
			isAsked: onAsked !== null,
			port
		};
		return new Worker(new URL(import.meta.url), {
			workerData: given,
			transferList: [port],
			resourceLimits: { maxYoungGenerationSizeMb }
		});
	};
	const lines = start("lines", port1);
	const log = start("log", port2);
	lines.once("error", (fault) => log.emit("error", fault));
	try {
		for await (const { asked, events } of received(on(log, "message"), log)) {
			if (onAsked !== null) eachAppend(asked, onAsked);
			if (events !== void 0) return events;
		}
		throw new Error("A thread ended before the events did");
	} finally {
		await Promise.all([lines.terminate(), log.terminate()]);
	}
};
var isGiven = (data) => typeof data === "object" && data !== null && "pass" in data && "task" in data;
/** Whether this is a worker thread that was started here, and not the script itself. */
var isThreadOfScript = parentPort !== null && isGiven(workerData);
if (parentPort !== null && isGiven(workerData)) {
	if (workerData.pass === "lines") await lookAtLines(workerData);
	else await lookAtLog(workerData, new Sender(parentPort));
}
// packages/verifier/src/script/reads-of.ts
/** From this many bytes of events on, threads save more time than starting them takes. */
var threadedBytes = 1 << 24;
/** The quickest way to read the events of a pack on disk; undefined if that is in this thread alone. */
var readsOf = async (path) => {
	const events = await stat(join(path, eventsPath)).catch(() => void 0);
	return events !== void 0 && events.size >= threadedBytes && availableParallelism() > 1 ? readInThreads(path) : void 0;
};
// packages/verifier/src/ledger/database.ts
/** The text in a column; empty if it holds something else. */
var textIn = (row, name) => {
	const value = row[name];
	return typeof value === "string" ? value : "";
};
/** The number in a column; −1 if it holds something else. */
var numberIn = (row, name) => {
	const value = row[name];
	return typeof value === "number" ? value : typeof value === "bigint" ? Number(value) : -1;
};
/** The bytes in a column, or the UTF-8 of the text in it; no bytes if it holds something else. */
var bytesIn = (row, name) => {
	const value = row[name];
	if (typeof value === "string") return new TextEncoder().encode(value);
	return value instanceof Uint8Array ? new Uint8Array(value) : /* @__PURE__ */ new Uint8Array();
};
// packages/verifier/src/ledger/kept-value.ts
/** A kept state with its maps and sets sorted, so that two states can be compared. */
var comparable = (value) => {
	if (isList(value)) return value.map(comparable);
	if (!isObject(value)) return value;
	const parts = value["$map"] ?? value["$set"];
	if (isList(parts)) return { unordered: sorted(parts.map(comparable), canonicalText) };
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, comparable(part)]));
};
/** A bigint in the JSON of kept states. */
var keptBigint = (value) => ({ $bigint: value.toString() });
/** A map in the JSON of kept states. */
var keptMap = (entries) => ({ $map: [...entries].map(([key, value]) => [key, value]) });
// packages/verifier/src/ledger/check-kept.ts
/**
* Whether a row of `snapshots` is not a state, and no verdict rests on it: the last signed checkpoint, or the columns
* of numbers that some reports are made from.
*/
var isNoState = (name) => name === "signed-checkpoint" || /^(?:money|case)-columns\/\d+$/.test(name);
/** The kept states of a ledger file that can be read; the others become findings. */
var keptStates = (hashing, database, findings) => [...database.rows("SELECT name, version, position, state, digest FROM snapshots")].flatMap((row) => {
	const [name, version, position] = [
		textIn(row, "name"),
		numberIn(row, "version"),
		numberIn(row, "position")
	];
	if (isNoState(name)) return [];
	const state = bytesIn(row, "state");
	const parts = [
		name,
		version,
		position,
		hexOf(hashing.sha256(state))
	];
	const parsed = parsedJson(textOfUtf8(state) ?? "");
	if (sha256Hex(hashing, JSON.stringify(parts)) === textIn(row, "digest") && parsed !== void 0) return [{
		name,
		version,
		position,
		state: parsed
	}];
	const detail = `${name} (version ${version}) cannot be read`;
	findings.add("projectionsEqual", "ProjectionDamaged", detail);
	return [];
});
/** Whether this program can fold a kept state again. */
var isKnownState = ({ name, version }) => name === "reserves" && version === 4;
/** Compares kept states with those that were folded from the events, `made`. */
var checkKept = (kept, size, made, findings) => {
	for (const state of kept) {
		const name = `${state.name} (version ${state.version}) at position ${state.position}`;
		const place = { position: state.position };
		if (state.position >= size) findings.add("projectionsEqual", "ProjectionAhead", `${name} is ahead of the log`, place);
		else if (!isKnownState(state)) findings.add("projectionsEqual", "UnknownProjection", `${name} was not checked`, place);
		else {
			const ours = made.get(state) ?? null;
			const [one, other] = [comparable(state.state ?? null), comparable(ours)].map(canonicalText);
			if (one !== other) findings.add("projectionsEqual", "ProjectionDiffers", `${name} is not what the log leads to`, place);
		}
	}
};
// packages/verifier/src/ledger/kept-budgets.ts
var netRevenue = (lines) => netOf(lines.filter(({ fund }) => fund === "revenue"));
/** The part of the kept state of reserves that is about budgets: the net revenue of each year. */
var KeptBudgets = class {
	#approved = /* @__PURE__ */ new Map();
	#drafted = /* @__PURE__ */ new Map();
	/** Takes the next event of the log. */
	fold({ type, data }) {
		if (type === "BudgetLinesDrafted") {
			const parts = this.#drafted.get(data.financialYear) ?? /* @__PURE__ */ new Map();
			this.#drafted.set(data.financialYear, parts.set(data.part, netRevenue(data.lines)));
		} else if (type === "BudgetApproved") {
			const sum = [...this.#drafted.get(data.financialYear)?.values() ?? []].reduce((all, part) => all + part, 0n);
			this.#approved.set(data.financialYear, data.fromDraft ? sum : netRevenue(data.lines));
			this.#drafted.delete(data.financialYear);
		}
	}
	/** This part in the JSON of kept states. */
	written() {
		const drafted = [...this.#drafted].map(([year, parts]) => [year, { $map: [...parts].map(([part, net]) => [part, keptBigint(net)]) }]);
		return {
			approved: keptMap([...this.#approved].map(([year, net]) => [year, keptBigint(net)])),
			drafted: keptMap(drafted)
		};
	}
};
// packages/verifier/src/ledger/kept-reserves.ts
var naming = /^(?:Reserve(?:Established|Released|Repurposed|Restated)|Drawdown|ContributedToReserve|TransferredBetweenReserves|GiftReturned|MoneyReceived|ReserveFunding)/;
var none = () => ({
	restated: 0n,
	additions: 0n,
	released: 0n,
	drawdowns: 0n,
	transfers: 0n
});
/** Folds the kept state `reserves`, version 4, from the events. */
var KeptReserves = class {
	#states;
	#reserves = /* @__PURE__ */ new Map();
	#gifts = /* @__PURE__ */ new Map();
	#budgets = new KeptBudgets();
	constructor(states) {
		this.#states = states;
	}
	#kept(id) {
		const known = this.#reserves.get(id) ?? {
			establishment: null,
			movements: /* @__PURE__ */ new Map(),
			repurposings: [],
			drawdowns: /* @__PURE__ */ new Map(),
			missingMinutes: []
		};
		this.#reserves.set(id, known);
		return known;
	}
	/** Takes the next event of the log. */
	fold(event) {
		const { type, data, effectiveOn: on, position } = event;
		this.#budgets.fold(event);
		if (data.gift !== void 0) this.#gifts.delete(giftKey(data.gift));
		if (!naming.test(type)) return;
		const kept = this.#kept(data.reserve);
		if (type === "ReserveEstablished") kept.establishment = data;
		if (type === "ReserveRepurposed") {
			const { purposeBefore, purpose, decision } = data;
			const amount = keptBigint(penceOf(data.amount));
			kept.repurposings.push({
				position,
				on,
				purposeBefore,
				purpose,
				amount,
				decision
			});
		}
		if (data.onRecord === false) {
			const what = data.reference === void 0 ? type : `${type} ${data.reference}`;
			kept.missingMinutes.push({
				on,
				what,
				decision: data.decision
			});
		}
		if (type === "GiftReturned") this.#undo(data, on);
		else this.#move(type, data, on, 1n);
		this.#give(event);
		this.#foldDrawdown(kept, event);
	}
	#add(id, on, column, amount) {
		const { movements } = this.#kept(id);
		const year = movements.get(yearOf(on)) ?? none();
		year[column] += amount;
		movements.set(yearOf(on), year);
	}
	#move(type, data, on, sign) {
		for (const { reserve, column, amount } of reserveMovements(type, data)) this.#add(reserve, on, column, sign * amount);
	}
	#undo({ gift }, on) {
		const given = this.#states.giver(gift);
		if (given !== void 0) this.#move(given.type, given.data, on, -1n);
	}
	#give(event) {
		const given = givenBy(event);
		if (given === void 0) return;
		const { kind, reserve, reference, toReserve, amount } = given;
		const pence = keptBigint(penceOf(amount));
		const on = event.effectiveOn;
		this.#gifts.set(giftKey(event), {
			on,
			kind,
			reserve,
			reference,
			toReserve,
			amount: pence
		});
	}
	#foldDrawdown(kept, { type, data, effectiveOn: on }) {
		if (type === "DrawdownRequested") {
			const drawdown = {
				document: data,
				requestedOn: on,
				approvedOn: null,
				settlements: []
			};
			kept.drawdowns.set(data.reference, drawdown);
			return;
		}
		const drawdown = kept.drawdowns.get(data.reference);
		if (drawdown === void 0) return;
		if (type === "DrawdownApproved") drawdown.approvedOn = on;
		if (!(type === "DrawdownPosted" || type === "DrawdownVoided")) return;
		const released = type === "DrawdownPosted" ? penceOf(data.released) : 0n;
		const amount = penceOf(data.amount);
		if (type === "DrawdownPosted" || amount !== 0n) drawdown.settlements.push({
			on,
			amount
		});
		if (released !== 0n) drawdown.settlements.push({
			on,
			amount: released
		});
	}
	/** The state in the JSON of kept states. */
	written() {
		return {
			reserves: keptMap([...this.#reserves].map(([id, kept]) => [id, writtenReserve(id, kept)])),
			gifts: keptMap(this.#gifts),
			budgets: this.#budgets.written()
		};
	}
};
var writtenEstablishment = (told) => {
	const { name, purpose, openedOn, useRule, manager, reviewBy } = told;
	return {
		name,
		purpose,
		openingBalance: keptBigint(penceOf(told.openingBalance)),
		openedOn,
		useRule,
		manager,
		reviewBy
	};
};
var writtenDrawdown = ({ document, requestedOn, approvedOn, settlements }) => ({
	reference: document.reference,
	amount: keptBigint(penceOf(document.amount)),
	requestedOn,
	expiresOn: document.expiresOn,
	approvedOn,
	settlements: settlements.map(({ on, amount }) => ({
		on,
		amount: keptBigint(amount)
	}))
});
var writtenMovements = (movements) => Object.fromEntries(Object.entries(movements).map(([name, sum]) => [name, keptBigint(sum)]));
var writtenReserve = (id, kept) => ({
	reserve: id,
	establishment: kept.establishment === null ? null : writtenEstablishment(kept.establishment),
	movements: keptMap([...kept.movements].map(([year, sums]) => [year, writtenMovements(sums)])),
	repurposings: kept.repurposings,
	drawdowns: keptMap([...kept.drawdowns].map(([name, one]) => [name, writtenDrawdown(one)])),
	missingMinutes: kept.missingMinutes
});
// packages/verifier/src/ledger/row-preimage.ts
var quoted = (text) => JSON.stringify(text);
var dateOf = (number) => {
	const digits = String(number).padStart(8, "0");
	return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
};
var instantOf = (microseconds) => {
	const seconds = Math.floor(microseconds / 1e6);
	const fraction = String(microseconds - seconds * 1e6).padStart(6, "0");
	const at = /* @__PURE__ */ new Date(seconds * 1e3);
	return Number.isNaN(at.getTime()) ? "" : `${at.toISOString().slice(0, 19)}.${fraction}Z`;
};
var uuidOf = (bytes) => hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
/** Selects the rows of the log in the order of their positions. */
var eventRows = `SELECT e.*, s.name AS stream, t.name AS type, a.actor_id AS actor, a.role AS role
  FROM events e LEFT JOIN streams s ON s.id = e.stream_id LEFT JOIN types t ON t.id = e.type_id
  LEFT JOIN actors a ON a.id = e.actor_id ORDER BY e.position`;
/** What is wrong with a row that writes out a value for which NULL is the only form, or undefined. */
var writtenOut = (row) => {
	if (row["correlation_id"] === row["command_id"]) return "its correlation id is written out";
	return row["context"] === "[]" ? "its empty context is written out" : void 0;
};
/** The preimage of a row: its columns put together, data and context exactly as they are stored. */
var preimageOf$1 = (row) => {
	const causation = row["causation_id"] === null ? "null" : quoted(textIn(row, "causation_id"));
	const commandId = textIn(row, "command_id");
	const correlation = row["correlation_id"] === null ? commandId : textIn(row, "correlation_id");
	const context = row["context"] === null ? "[]" : textIn(row, "context");
	return [
		`{"actor":{"id":${quoted(textIn(row, "actor"))},"role":"${textIn(row, "role")}"}`,
		`"causationId":${causation}`,
		`"commandHash":"${hexOf(bytesIn(row, "command_hash"))}"`,
		`"commandId":${quoted(commandId)}`,
		`"context":${context}`,
		`"correlationId":${quoted(correlation)}`,
		`"data":${textIn(row, "data")}`,
		`"effectiveOn":"${dateOf(numberIn(row, "effective_on"))}"`,
		`"id":"${uuidOf(bytesIn(row, "id"))}"`,
		`"recordedAt":"${instantOf(numberIn(row, "recorded_at"))}"`,
		`"revision":${numberIn(row, "revision")}`,
		`"schemaVersion":${numberIn(row, "schema_version")}`,
		`"stream":${quoted(textIn(row, "stream"))}`,
		`"type":${quoted(textIn(row, "type"))}}`
	].join(",");
};
// packages/verifier/src/ledger/schema-statements.ts
/** What finds the events of a command id: an index in format 1, a table of keys since. */
var commandStatements = /* @__PURE__ */ new Map([[1, `CREATE INDEX events_by_command ON events (command_id)`], [2, `CREATE TABLE command_keys (first INTEGER PRIMARY KEY, keys BLOB NOT NULL) STRICT`]]);
/** The statements that all formats share. The triggers differ only in the names of their tables. */
var statements = [
	`CREATE TABLE ledger (id INTEGER PRIMARY KEY CHECK (id = 1), origin TEXT NOT NULL) STRICT`,
	`CREATE TABLE streams (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT`,
	`CREATE TABLE types (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT`,
	`CREATE TABLE actors (id INTEGER PRIMARY KEY, actor_id TEXT NOT NULL, role TEXT NOT NULL, UNIQUE (actor_id, role)) STRICT`,
	`CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  type_id INTEGER NOT NULL,
  schema_version INTEGER NOT NULL,
  effective_on INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  actor_id INTEGER NOT NULL,
  id BLOB NOT NULL,
  command_id TEXT NOT NULL,
  command_hash BLOB NOT NULL,
  correlation_id TEXT,
  causation_id TEXT,
  context TEXT,
  tree BLOB NOT NULL,
  data TEXT NOT NULL
) STRICT`,
	`CREATE UNIQUE INDEX events_by_stream ON events (stream_id, revision)`,
	`CREATE TABLE snapshots (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  state BLOB NOT NULL,
  digest TEXT NOT NULL,
  PRIMARY KEY (name, version)
) STRICT`,
	`CREATE TABLE projections (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  live INTEGER NOT NULL CHECK (live IN (0, 1)),
  position INTEGER NOT NULL,
  stopped_at INTEGER,
  stopped_by TEXT
) STRICT`,
	`CREATE UNIQUE INDEX projections_live ON projections (name, version) WHERE live = 1`,
	`CREATE TABLE projection_rows (
  projection_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (projection_id, key)
) STRICT, WITHOUT ROWID`,
	...[
		"ledger",
		"streams",
		"types",
		"actors",
		"events"
	].flatMap((table) => ["update", "delete"].map((verb) => `CREATE TRIGGER ${table}_refuse_${verb} BEFORE ${verb.toUpperCase()} ON ${table} BEGIN
  SELECT RAISE(ABORT, 'a ledger is append-only: ${table} cannot be changed');
END`))
];
/** The exact statements that make a ledger file of a format; undefined for an unknown format. */
var schemaStatements = (format) => {
	const command = commandStatements.get(format);
	return command === void 0 ? void 0 : /* @__PURE__ */ new Set([...statements, command]);
};
// packages/verifier/src/ledger/stored-keys.ts
var blockLength = 4096;
var keyBytes = 4;
/** FNV-1a with 32 bits over the UTF-16 code units of a command id. */
var keyOf$1 = (commandId) => {
	let key = 2166136261;
	for (let at = 0; at < commandId.length; at += 1) key = Math.imul(key ^ commandId.charCodeAt(at), 16777619);
	return key >>> 0;
};
/** Compares the stored keys of command ids with the events, block by block. */
var StoredKeys = class {
	#findings;
	#rows;
	/** The next stored row. */
	#row;
	#keys = new Uint8Array(blockLength * keyBytes);
	#view = new DataView(this.#keys.buffer);
	/** The first position of the block that is being filled. */
	#first = 0;
	constructor(database, findings) {
		this.#findings = findings;
		const rows = database.rows("SELECT first, keys FROM command_keys ORDER BY first");
		this.#rows = rows[Symbol.iterator]();
		this.#next();
	}
	/** Takes an event, in the order of positions. */
	push(position, commandId) {
		if (position < this.#first) return;
		if (position >= this.#first + blockLength) {
			this.#close();
			this.#first = position - position % blockLength;
		}
		this.#view.setUint32((position - this.#first) * keyBytes, keyOf$1(commandId), true);
	}
	/** Ends the comparison; `size` is one past the last position. Only a whole block has a row. */
	end(size) {
		if (size === this.#first + blockLength) this.#close();
		for (; this.#row !== void 0; this.#next()) this.#foreign(this.#row);
	}
	#close() {
		const first = this.#first;
		for (; this.#row !== void 0 && numberIn(this.#row, "first") < first; this.#next()) this.#foreign(this.#row);
		if (this.#row === void 0 || numberIn(this.#row, "first") !== first) this.#wrong(first, "the keys of command ids are missing");
		else {
			if (!sameBytes(bytesIn(this.#row, "keys"), this.#keys)) this.#wrong(first, "the keys of command ids are not those of the events");
			this.#next();
		}
		this.#keys.fill(0);
		this.#first += blockLength;
	}
	#next() {
		const { value, done } = this.#rows.next();
		this.#row = done === true ? void 0 : value;
	}
	#foreign(row) {
		this.#wrong(numberIn(row, "first"), "keys of command ids stand where no block of events begins");
	}
	#wrong(position, detail) {
		this.#findings.add("authentic", "IntegrityCheckFailed", detail, { position });
	}
};
// packages/verifier/src/ledger/stored-tree.ts
/** How many hashes are stored with a position: its leaf, and the complete subtrees that end with it. */
var hashesAt = (position) => {
	let count = 1;
	for (let rest = position + 1; rest % 2 === 0; rest /= 2) count += 1;
	return count;
};
/** Checks the stored tree against the events, row by row. */
var StoredTree = class {
	#hashing;
	#findings;
	/** By level, the last stored node: the left half of the node above once its right half comes. */
	#left = [];
	constructor(hashing, findings) {
		this.#hashing = hashing;
		this.#findings = findings;
	}
	/** Takes the leaf computed from the event at a position, and the hashes stored with it. */
	push(position, leaf, stored) {
		const count = hashesAt(position);
		const at = (level) => stored.slice(level * 32, (level + 1) * 32);
		if (!sameBytes(at(0), leaf)) this.#findings.add("authentic", "LeafDiffers", "the event is not what its leaf hashes", { position });
		let isSound = stored.length === count * 32;
		for (let level = 1; level < count && isSound; level += 1) {
			const left = this.#left[level - 1];
			const made = left && nodeHash(this.#hashing, left, at(level - 1));
			isSound = made !== void 0 && sameBytes(made, at(level));
		}
		if (!isSound) this.#findings.add("authentic", "NodeDiffers", "a stored node is not made of those below", { position });
		this.#left[count - 1] = at(count - 1);
	}
};
// packages/verifier/src/ledger/verify-database.ts
var firstNumber = (database, pragma) => {
	const [row] = database.rows(`PRAGMA ${pragma}`);
	return row === void 0 ? -1 : numberIn(row, pragma);
};
var applicationId = 1129268812;
var statementsOf = (database) => schemaStatements(firstNumber(database, "user_version"));
/** Whether a database is a ledger of a known format. */
var isLedger = (database) => firstNumber(database, "application_id") === applicationId && statementsOf(database) !== void 0;
/** Checks the schema, and has SQLite check its storage. Returns whether the schema is that of a ledger. */
var checkStorage = (database, findings) => {
	const found = [...database.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")].map((row) => textIn(row, "sql"));
	const wanted = statementsOf(database);
	const isSame = found.length === wanted?.size && found.every((sql) => wanted.has(sql));
	if (!isSame) findings.add("authentic", "IntegrityCheckFailed", "tables, indexes or triggers are others");
	for (const row of database.rows("PRAGMA integrity_check")) {
		const said = textIn(row, "integrity_check");
		if (said !== "ok") findings.add("authentic", "IntegrityCheckFailed", said);
	}
	return isSame;
};
var hasKeys = (database) => firstNumber(database, "user_version") > 1;
/** The checkpoints of the evidence that may be trusted. */
var trusted = async (hashing, evidence, origin, findings) => {
	const keys = [...evidence.keys, ...evidence.policy?.logs ?? []];
	const quorum = evidence.policy?.quorum ?? { kind: "none" };
	const known = {
		origin,
		keys,
		ends: evidence.ends ?? [],
		quorum
	};
	const found = [];
	for (const text of evidence.checkpoints) found.push(...await trustedOfFile(hashing, known, findings, text));
	for (const line of evidence.minutes) found.push(...trustedMinute(line, origin, findings));
	return found;
};
var walkRows = (hashing, database, findings, check, tree, keys) => {
	const stored = new StoredTree(hashing, findings);
	const look = new LineLook(hashing);
	let next = 0;
	const take = (row) => {
		const position = numberIn(row, "position");
		if (position !== next) {
			tree.breakOff();
			const detail = `there are no events at positions ${next} to ${position - 1}`;
			findings.add("complete", "PositionMissing", detail, { position: next });
		}
		next = position + 1;
		const fault = writtenOut(row);
		if (fault !== void 0) findings.add("authentic", "EventUnreadable", fault, { position });
		const preimage = utf8(preimageOf$1(row));
		const leaf = tree.leafOf(preimage);
		stored.push(position, leaf, bytesIn(row, "tree"));
		keys?.push(position, textIn(row, "command_id"));
		tree.push(leaf);
		const line = check.spare();
		line.put(preimage, position);
		check.take(line, look.fault(line));
	};
	for (const row of database.rows(eventRows)) take(row);
	check.walk.end();
	keys?.end(next);
	if (check.lines !== next) {
		const detail = `${check.lines} events stand at positions 0 to ${next - 1}`;
		findings.add("authentic", "IntegrityCheckFailed", detail);
	}
	return next;
};
function* eventsAgain(database) {
	const [reader, line, told] = [
		new LineReader(),
		new EventLine(),
		new ToldEvents(isTold)
	];
	for (const row of database.rows(eventRows)) {
		line.put(utf8(preimageOf$1(row)), numberIn(row, "position"));
		if (reader.fault(line) === null) yield told.event(line);
	}
}
var isSound = (findings) => !findings.has("complete", "PositionMissing", "RevisionMissing") && !findings.has("authentic", "EventUnreadable", "EnvelopeDiffers");
var notWhole = (findings) => {
	if (isSound(findings)) return;
	for (const verdict of ["rulesObeyed", "projectionsEqual"]) {
		findings.forget(verdict);
		findings.add(verdict, "NotWhole", "the events are not a sound sequence");
	}
};
/** Verifies the database of a ledger file. */
var verifyDatabase = async (hashing, database, evidence) => {
	const findings = new Findings();
	const keys = checkStorage(database, findings) && hasKeys(database) ? new StoredKeys(database, findings) : null;
	const [opened] = database.rows("SELECT origin FROM ledger");
	const origin = opened === void 0 ? "" : textIn(opened, "origin");
	const checkpoints = await trusted(hashing, evidence, origin, findings);
	const kept = keptStates(hashing, database, findings);
	const made = /* @__PURE__ */ new Map();
	const rules = new RulesCheck(hashing, findings);
	const seals = new SealsCheck(hashing, findings, rules.states);
	const reserves = new KeptReserves(rules.states);
	const [asked, told] = [new AskedOf(), new ToldEvents(isTold)];
	const keep = ({ position }) => {
		for (const state of kept) if (state.position === position && isKnownState(state)) made.set(state, reserves.written());
	};
	const onAppend = (append) => {
		if (!asked.isAsked(append)) for (const line of append) keep(line);
		else rules.append(told.append(append), (event, isKnown) => {
			if (isKnown) {
				seals.fold(event);
				reserves.fold(event);
			}
			keep(event);
		});
	};
	const check = new LogCheck({
		hashing,
		kind: "log",
		origin,
		findings,
		unreadable: "EnvelopeDiffers",
		onAppend
	});
	const tree = new LogTree(hashing, new Set(checkpoints.map(({ size }) => size)));
	const end = walkRows(hashing, database, findings, check, tree, keys);
	const again = new SecondLook(hashing, findings, rules.waiting, seals.waiting);
	if (isSound(findings) && rules.waiting.length + seals.waiting.length > 0) for (const event of eventsAgain(database)) again.take(event);
	const rootAt = (size) => tree.roots.get(size);
	holdAgainst({
		size: end,
		rootAt,
		isSelection: false
	}, findings, checkpoints);
	if (kept.length > 0) seals.keep();
	rules.end(check.types);
	seals.end(end);
	checkKept(kept, end, made, findings);
	notWhole(findings);
	const root = tree.root();
	return {
		size: check.lines,
		root: root === void 0 ? null : base64Of(root),
		verdicts: findings.verdicts()
	};
};
// packages/verifier/src/script/key-of-private-file.ts
var pkcs8OfEd25519 = Buffer.from("302e020100300506032b657004220420", "hex");
/** The public half of the key in `LEDGER.key`, in a list; an empty list if the file holds no key. */
var keyOfPrivateFile = (hashing, source) => {
	const [, name = "", base64 = ""] = /^PRIVATE\+KEY\+([^+]+)\+[0-9a-f]{8}\+(\S+)$/.exec(source.trim()) ?? [];
	const bytes = bytesOfBase64(base64);
	if (bytes?.length !== 33 || bytes[0] !== 1) return [];
	const key = Buffer.concat([pkcs8OfEd25519, bytes.slice(1)]);
	const spki = createPublicKey(createPrivateKey({
		key,
		format: "der",
		type: "pkcs8"
	})).export({
		format: "der",
		type: "spki"
	});
	const parsed = parseVerifierKey(hashing, verifierKeyText(hashing, name, new Uint8Array(spki.subarray(-32))));
	return parsed === void 0 ? [] : [parsed];
};
// packages/verifier/src/script/verify-ledger.ts
var sqlite = async () => {
	try {
		return await import("node:sqlite");
	} catch {
		throw new Error(`Node ${process.versions.node} cannot open SQLite files: use Node 22.13 or later, or verify an evidence pack`);
	}
};
/** Opens a file; undefined if it is not the database of a ledger. */
var open$1 = async (path) => {
	const { DatabaseSync } = await sqlite();
	try {
		const handle = new DatabaseSync(path, { readOnly: true });
		const database = {
			rows: (sql) => handle.prepare(sql).iterate(),
			close: () => handle.close()
		};
		return isLedger(database) ? database : void 0;
	} catch {
		return;
	}
};
var beside = (path) => existsSync(path) ? readFileSync(path, "utf8") : void 0;
/** Adds what the auditor did not give from the files beside the ledger. */
var completed = (hashing, path, evidence) => {
	const { checkpoints, minutes, keys, policy } = evidence;
	const given = checkpoints.length > 0 || minutes.length > 0;
	const source = beside(`${path}.checkpoints`);
	const ends = evidence.ends ?? parseEndedKeys(hashing, beside(`${path}.key-ends`) ?? "") ?? [];
	const hasKeys = keys.length > 0 || policy !== null;
	const own = hasKeys ? [] : keyOfPrivateFile(hashing, beside(`${path}.key`) ?? "");
	const ended = hasKeys ? [] : ends.map(({ key }) => key);
	return {
		...evidence,
		ends,
		checkpoints: given || source === void 0 ? checkpoints : [{
			name: `${path}.checkpoints`,
			source
		}],
		keys: [
			...keys,
			...own,
			...ended
		]
	};
};
/** Verifies a ledger file. */
var verifyLedger = async (hashing, path, evidence) => {
	const database = await open$1(path);
	if (database === void 0) return unusable("LedgerUnusable", `${path} is no ledger file that can be opened, and does not begin as a proof file does: give a pack, a ledger or a proof`);
	try {
		return await verifyDatabase(hashing, database, completed(hashing, path, evidence));
	} finally {
		database.close();
	}
};
// packages/verifier/src/proof/misplaced.ts
/** What was given with a file that is a proof of something else, or null. */
var misplaced = ({ kind }, { event, command }) => {
	if (kind === null) return null;
	const { english } = proofQuestions.kinds[kind];
	if (event !== null && kind !== "event") return `--event: expected the proof of an event, found that of ${english}`;
	return command !== null && kind !== "refusal" ? `--command: expected the proof of a refusal, found that of ${english}` : null;
};
// packages/verifier/src/proof/statements.ts
var always = ["That what was recorded is true, or that whoever is named gave the command: who acts is as the application said.", "That nobody was shown another log: compare the checkpoint with one that you had before, such as one in published minutes."];
/** What the proof of an event does not prove. */
var notProvedOfEvent = ["That no other event stands in the log, before it or after it, that corrects or reverses it.", ...always];
/** What the proof of a refusal does not prove, as its file says it. */
var notProvedOfRefusal = [
	"What the command said: whoever checks it holds the command beside the file.",
	"That the command was refused rightly: the rule is named, and what it looked at is not kept.",
	...always
];
var ofStreams$1 = "That no event was left out: of each stream that is named all events are here from the first one on, but that none of them goes on before the position that is asked about, and that no other stream counts, only the whole log shows. Make the proof with --cover log, or ask the ledger with explain.";
/** What the proof of a figure or a difference does not prove, as its file says it. */
var notProvedOf = ({ kind }) => kind === "log" ? always : [ofStreams$1, ...always];
// packages/verifier/src/proof/check-gapless.ts
/** How many events of each stream a file holds, where they go from its first event on without a gap. */
var wholeStreams = (events) => {
	const counts = /* @__PURE__ */ new Map();
	const broken = /* @__PURE__ */ new Set();
	for (const { stream, revision } of events) {
		const count = counts.get(stream) ?? 0;
		if (revision !== count) broken.add(stream);
		counts.set(stream, count + 1);
	}
	for (const stream of broken) counts.delete(stream);
	return counts;
};
var coverageFindings = (events, coverage, seenFrom) => {
	if (coverage.kind === "log") return [];
	const whole = wholeStreams(events);
	return [...canonicalTextOf([...whole].map(([stream, count]) => ({
		stream,
		events: count
	}))) !== canonicalTextOf(coverage.streams) ? [{
		code: "CoverageDiffers",
		detail: "coverage: it names other streams, or so many events, than the file holds"
	}] : [], ...events.filter(({ stream, position }) => !whole.has(stream) && !seenFrom.includes(position)).map(({ stream, position }) => ({
		code: "EventLeftOut",
		detail: `position ${position}: of ${stream} an event before it is left out`
	}))];
};
/**
* Whether a file holds what it says that it holds: of each stream that it names so many events from the first on, and
* otherwise only the events from which the log is looked at. These it must hold: the day of a report is theirs.
*/
var checkGapless = ({ events, coverage, doesNotProve }, seenFrom) => {
	const held = events.map(({ event }) => event);
	const positions = held.map(({ position }) => position);
	const findings = [];
	if (positions.some((position, at) => position <= (positions[at - 1] ?? -1))) findings.push({
		code: "EventOrder",
		detail: "events: they are not in the order of their positions"
	});
	for (const position of new Set(seenFrom)) if (position >= 0 && !positions.includes(position)) {
		const detail = `position ${position}: the event from which the log is looked at is left out`;
		findings.push({
			code: "EventLeftOut",
			detail
		});
	}
	findings.push(...coverageFindings(held, coverage, seenFrom));
	if (canonicalTextOf(doesNotProve) !== canonicalTextOf(notProvedOf(coverage))) findings.push({
		code: "StatementDiffers",
		detail: "doesNotProve: it says something else than such a file does"
	});
	return checkOf("gapless", findings);
};
// packages/verifier/src/proof/check-told-parts.ts
var isOfEvent = ({ position, stream, type, effectiveOn }, events) => position === null ? stream === null && effectiveOn === null : events.some((event) => event.position === position && event.stream === stream && event.type === type && event.effectiveOn === effectiveOn);
/** The parts that are not those of events of the file. */
var strangeParts = (place, parts, events) => {
	const behind = new Set(parts.map(({ position }) => position));
	const known = events.filter(({ position }) => behind.has(position));
	return [...parts.entries()].filter(([, part]) => !isOfEvent(part, known)).map(([at]) => ({
		code: "PartsDiffer",
		detail: `${place}[${at}]: it is not that of an event of the file`
	}));
};
/** Parts of an amount must sum to it, and parts of anything else have no amounts. */
var sumFindings = (place, parts, total) => {
	const differs = (detail) => [{
		code: "SumDiffers",
		detail
	}];
	const changes = parts.map(({ change }) => change);
	if (total === null) return changes.every((change) => change === null) ? [] : differs(`${place}: an amount, where none is to be`);
	const amounts = changes.filter((change) => change !== null && isPounds(change));
	if (amounts.length < changes.length || typeof total !== "string" || !isPounds(total)) return differs(`${place}: something else than an amount, where amounts are to be`);
	const sum = poundsOf(amounts.reduce((before, change) => before + penceOf(change ?? ""), 0n));
	return sum === total ? [] : differs(`${place}: they sum to ${sum}, not to ${total}`);
};
// packages/verifier/src/proof/signed-tree.ts
var failed = (code, detail) => ({
	check: checkOf("signed", [{
		code,
		detail
	}]),
	checkpoint: null
});
/** The keys that an auditor gave, by themselves or in a policy. */
var keysGiven = ({ evidence }) => [...evidence.keys, ...evidence.policy?.logs ?? []];
/** Whether keys, with what was given beside them, vouch for a signed checkpoint. */
var vouchedFor = async ({ hashing, evidence }, keys, origin, checkpoint) => {
	const quorum = evidence.policy?.quorum ?? { kind: "none" };
	const told = await trust(hashing, {
		origin,
		keys,
		ends: evidence.ends ?? [],
		quorum
	}, checkpoint);
	if (told.kind === "not" || told.hasQuorum) return told;
	return {
		kind: "not",
		code: "NoQuorum",
		detail: "fewer witnesses have signed it than the policy asks for"
	};
};
/**
* Checks the signature of a checkpoint by the keys given, of which the file must name one; without any, by the key that the
* file names, which does not show whose it is.
*/
var checkSignedTree = async (session, { origin, publicKey, checkpoint }) => {
	const named = parseVerifierKey(session.hashing, publicKey);
	if (named?.kind !== "note") return failed("MalformedKey", `publicKey: expected NAME+KEYID+BASE64, found ${publicKey}`);
	const given = keysGiven(session);
	if (given.length > 0 && !given.some(({ id }) => id === named.id)) return failed("UnknownKey", `publicKey: it names a key of id ${named.id}, which is none of those given`);
	const told = await vouchedFor(session, given.length > 0 ? given : [named], origin, checkpoint);
	if (told.kind === "not") return failed(told.code, `checkpoint: ${told.detail}`);
	return {
		check: given.length > 0 ? checkOf("signed", []) : uncheckedOf("signed", "KeysOfProof", "signed by the key that the file names itself; give --key"),
		checkpoint: told.checkpoint
	};
};
// packages/verifier/src/proof/check-compared.ts
/** Checkpoints that an auditor brought along, and why some may not be trusted. */
var brought = async (session, origin) => {
	const { hashing, evidence } = session;
	const findings = new Findings();
	const quorum = evidence.policy?.quorum ?? { kind: "none" };
	const known = {
		origin,
		keys: keysGiven(session),
		ends: evidence.ends ?? [],
		quorum
	};
	const checkpoints = [];
	for (const text of evidence.checkpoints) checkpoints.push(...await trustedOfFile(hashing, known, findings, text));
	for (const line of evidence.minutes) checkpoints.push(...trustedMinute(line, origin, findings));
	return {
		checkpoints,
		authentic: findings.verdicts().authentic
	};
};
/**
* Compares the trees of a proof with the checkpoints that were brought along: those of one size must have one root. No check
* where none were brought.
*/
var checkCompared = async (session, origin, trees) => {
	const { evidence } = session;
	if (evidence.checkpoints.length + evidence.minutes.length === 0) return [];
	const { checkpoints, authentic } = await brought(session, origin);
	const findings = authentic.status === "fail" ? authentic.findings.map(({ code, detail }) => ({
		code,
		detail
	})) : [];
	let isCompared = false;
	for (const { name, size, root } of checkpoints) for (const tree of trees.filter((one) => one.size === size)) {
		isCompared = true;
		if (sameBytes(tree.root, root)) continue;
		const detail = `${name} gives the root ${base64Of(root)} for ${size} events, the proof ${base64Of(tree.root)}`;
		findings.push({
			code: "RootDiffers",
			detail
		});
	}
	if (isCompared || findings.length > 0) return [checkOf("compared", findings)];
	return [uncheckedOf("compared", "CheckpointNotCompared", `the proof leads to trees of ${trees.map(({ size }) => size).join(", ") || "no known size"}, and can only be compared with checkpoints of these`)];
};
// packages/verifier/src/tree/consistency.ts
var half$1 = (node) => Math.floor(node / 2);
var isPowerOfTwo = (size) => 2 ** Math.round(Math.log2(size)) === size;
/** The roots of both trees that a proof leads to (RFC 9162, section 2.1.4.2, steps 3 to 6); undefined where it has too many or too few hashes. */
var rootsOf = (hashing, earlier, later, [first, ...rest]) => {
	if (first === void 0) return void 0;
	let [node, last] = [earlier - 1, later - 1];
	while (node % 2 === 1) [node, last] = [half$1(node), half$1(last)];
	let [ofEarlier, ofLater] = [first, first];
	for (const hash of rest) {
		if (last === 0) return void 0;
		if (node % 2 === 1 || node === last) {
			ofEarlier = nodeHash(hashing, hash, ofEarlier);
			ofLater = nodeHash(hashing, hash, ofLater);
			while (node % 2 === 0 && node !== 0) [node, last] = [half$1(node), half$1(last)];
		} else ofLater = nodeHash(hashing, ofLater, hash);
		[node, last] = [half$1(node), half$1(last)];
	}
	return last === 0 ? [ofEarlier, ofLater] : void 0;
};
/** Whether hashes show that a tree begins with another one (RFC 9162, section 2.1.4.2); none are needed where one is empty or both are one. */
var isConsistent = (hashing, earlier, later, hashes) => {
	if (earlier.size > later.size) return false;
	if (earlier.size === 0 && !sameBytes(earlier.root, hashing.sha256(/* @__PURE__ */ new Uint8Array()))) return false;
	if (earlier.size === later.size) return hashes.length === 0 && sameBytes(earlier.root, later.root);
	if (earlier.size === 0) return hashes.length === 0;
	if (hashes.length === 0) return false;
	const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...hashes] : hashes;
	const roots = rootsOf(hashing, earlier.size, later.size, path);
	return roots !== void 0 && sameBytes(roots[0], earlier.root) && sameBytes(roots[1], later.root);
};
// packages/verifier/src/tree/inclusion.ts
var half = (node) => Math.floor(node / 2);
/** Why a leaf is not shown to stand at its index of a tree, or null (RFC 9162, section 2.1.3.2). */
var inclusionFault = (hashing, { leaf, index, size, root, hashes }) => {
	if (index >= size) return `the tree holds ${size} events, so there is none at ${index}`;
	let [node, last, made] = [
		index,
		size - 1,
		leaf
	];
	for (const hash of hashes) {
		if (last === 0) return `${hashes.length} hashes are too many`;
		if (node % 2 === 1 || node === last) {
			made = nodeHash(hashing, hash, made);
			while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
		} else made = nodeHash(hashing, made, hash);
		[node, last] = [half(node), half(last)];
	}
	if (last !== 0) return `${hashes.length} hashes are too few`;
	return sameBytes(made, root) ? null : "the hashes do not lead from the event to the root";
};
// packages/verifier/src/proof/tree-hash.ts
/** The bytes of a hash whose form was looked at before. */
var bytesOfTreeHash = (text) => {
	const bytes = bytesOfBase64(text);
	if (bytes === void 0) throw new RangeError(`Expected base64, found ${text}`);
	return bytes;
};
// packages/verifier/src/proof/check-held-tree.ts
/** The hash of the leaf of an event: its position is no part of it. */
var leafOfEvent = (hashing, { position: _, ...envelope }) => {
	const leaf = /* @__PURE__ */ new Uint8Array(32);
	leafHashInto(hashing, utf8(canonicalTextOf(envelope)), leaf);
	return leaf;
};
var invalid = (detail) => ({
	code: "ProofInvalid",
	detail
});
/** Each tree must be the beginning of the next, and the last one that of the signed one. */
var headFindings = (hashing, { heads }, signed) => {
	if (heads.length === 0) return [invalid("heads: there is none")];
	const trees = heads.map(({ size, root }) => ({
		size,
		root: bytesOfTreeHash(root)
	}));
	return heads.flatMap(({ consistency }, at) => {
		const [tree, next] = [trees[at], trees[at + 1]];
		if (tree === void 0) return [];
		const later = next ?? signed;
		const hashes = consistency.map(bytesOfTreeHash);
		return [...next === void 0 || next.size > tree.size ? [] : [invalid(`heads[${at + 1}]: its size ${later.size} is not above ${tree.size}`)], ...isConsistent(hashing, tree, later, hashes) ? [] : [{
			code: "Inconsistent",
			detail: `heads[${at}]: the tree of ${later.size} is not shown to begin with it`
		}]];
	});
};
/** Each event must be proved in every tree that is larger than its position. */
var eventFindings = (hashing, { heads, events }) => events.flatMap(({ event, proofs }) => {
	const { position: index } = event;
	const trees = heads.filter(({ size }) => size > index);
	const findings = [];
	if (trees.length === 0) findings.push(invalid(`position ${index}: no tree of the file reaches it`));
	if (proofs.length !== trees.length) findings.push(invalid(`position ${index}: ${proofs.length} proofs for ${trees.length} trees`));
	const leaf = leafOfEvent(hashing, event);
	for (const [at, { size, root }] of trees.entries()) {
		const hashes = (proofs[at] ?? []).map(bytesOfTreeHash);
		const fault = inclusionFault(hashing, {
			leaf,
			index,
			size,
			root: bytesOfTreeHash(root),
			hashes
		});
		if (fault !== null) findings.push(invalid(`position ${index}, tree of ${size}: ${fault}`));
	}
	return findings;
});
/** Of the whole log the roots must be those of the events themselves, which need no other proof. */
var wholeFindings = (hashing, { heads, events }) => {
	const roots = new Map(heads.map(({ size, root }) => [size, root]));
	const tree = new GrowingTree(hashing);
	const findings = [];
	for (const { event, proofs } of events) {
		const { position } = event;
		if (position !== tree.size) findings.push(invalid(`position ${tree.size}: it is not there, ${position} is`));
		if (proofs.length > 0) findings.push(invalid(`position ${position}: a proof, where the root is made anew`));
		tree.push(leafOfEvent(hashing, event));
		const root = roots.get(tree.size);
		if (root !== void 0 && base64Of(tree.root()) !== root) findings.push(invalid(`the events up to position ${position} do not lead to the root of ${tree.size}`));
	}
	const last = heads.at(-1)?.size ?? 0;
	if (tree.size !== last) findings.push(invalid(`the file holds ${tree.size} events of ${last}`));
	return findings;
};
/** Whether every event of a file stands in the log that was signed. */
var checkHeldTree = ({ hashing }, log, signed) => {
	if (signed === null) return checkOf("proved", [invalid("there is no signed checkpoint to prove it with")]);
	const ofEvents = log.coverage.kind === "log" ? wholeFindings(hashing, log) : eventFindings(hashing, log);
	return checkOf("proved", [...headFindings(hashing, log, signed), ...ofEvents]);
};
// packages/verifier/src/proof/common-checks.ts
/** Whether the file is, to the last blank, what was written. */
var checkUnchanged = ({ hashing }, { text, value }) => {
	const findings = [];
	const { digest, ...rest } = value;
	const found = hashing.sha256Hex(canonicalText(rest));
	if (found !== digest) {
		const detail = `digest: the file says ${String(digest)}, its content hashes to ${found}`;
		findings.push({
			code: "DigestDiffers",
			detail
		});
	}
	if (text !== `${JSON.stringify(value, null, 2)}\n`) findings.push({
		code: "SpellingDiffers",
		detail: "the text is not as it was written: other blanks, or a value spelt otherwise"
	});
	return checkOf("unchanged", findings);
};
/** What every proof file in JSON is asked, in this order: unchanged, signed, proved and, with checkpoints brought along, compared. */
var commonChecks = async (session, file, log) => {
	const signed = await checkSignedTree(session, log);
	const heads = log.heads.map(({ size, root }) => ({
		size,
		root: bytesOfTreeHash(root)
	}));
	const known = signed.checkpoint === null ? [] : [signed.checkpoint, ...heads];
	return [
		checkUnchanged(session, file),
		signed.check,
		checkHeldTree(session, log, signed.checkpoint),
		...await checkCompared(session, log.origin, known)
	];
};
/** What a proof file in JSON says of itself, whether or not it is so. */
var statedIn = ({ checkpoint, publicKey, doesNotProve }) => {
	const note = parseNote(checkpoint);
	const stated = note === void 0 ? void 0 : parseCheckpoint(note.text);
	return {
		checkpoint: stated === void 0 ? null : minuteOf(stated),
		key: publicKey,
		doesNotProve
	};
};
// packages/verifier/src/proof/figure-ground.ts
var giving = /* @__PURE__ */ new Set([
	"ContributedToReserve",
	"DrawdownPosted",
	"DrawdownReversed",
	"TransferredBetweenReserves",
	"VirementPosted"
]);
/** What reports look up, made of the events that they count and of no other. */
var FigureGround = class {
	#givers = /* @__PURE__ */ new Map();
	#chart = new ChartState();
	/** Takes the next event. */
	fold(event) {
		if (giving.has(event.type)) this.#givers.set(`${event.stream}@${event.revision}`, event);
		this.#chart.fold(event);
	}
	/** The event that stands at a place and gave something. */
	giver(place) {
		return this.#givers.get(`${place.stream}@${place.revision}`);
	}
	/** The chart of accounts. */
	chart() {
		return this.#chart;
	}
};
// packages/verifier/src/proof/folded-report.ts
/** A report while it takes one event after the other. */
var FoldedReport = class {
	#derived;
	#ground = new FigureGround();
	#report;
	constructor(derived, events = []) {
		this.#derived = derived;
		this.#report = derived.make(this.#ground);
		for (const event of events) this.fold(event);
	}
	/** Takes the next event. */
	fold(event) {
		this.#ground.fold(event);
		this.#report.fold(event);
	}
	/** The years of which it holds anything, sorted. */
	years() {
		return this.#report.years();
	}
	/** Its figures as they stand now; where one row is named, those of that row at least. */
	cells(asked, parameters, only) {
		const { rows, totals } = this.#report.render(asked, only);
		const keyed = rows.map((row) => [this.#derived.rowKey(row, parameters), row]);
		return new Map([...keyed, [totalKey, totals]]);
	}
};
/** What a cell says; null where there is none. */
var cellOf = (cells, row, field) => cells.get(row)?.[field] ?? null;
/** Whether two cells say the same. */
var isSameCell = (one, other) => one === other || canonicalTextOf(one) === canonicalTextOf(other);
var penceOfCell = (cell) => typeof cell === "string" ? penceOf(cell) : 0n;
/** By how much a cell of money changed, an empty one counting as nothing; null for every other cell. */
var changeOf = ({ isMoney }, before, after) => isMoney ? poundsOf(penceOfCell(after) - penceOfCell(before)) : null;
// packages/verifier/src/proof/report-question.ts
/** Whether a report counts an event at a point. */
var countsAt = ({ types, undated }, { asOf, position }, event) => types.has(event.type) && event.position <= position && (asOf === null || event.effectiveOn <= asOf || undated.has(event.type));
/** The year that a report is about: null for all years; or undefined where it has no answer. */
var settledYear = ({ years }, held, { year, period }) => {
	if (year !== null) return years === "any" || held.includes(year) ? year : void 0;
	if (years !== "one" && period === null) return null;
	return held.length > 1 ? void 0 : held[0] ?? null;
};
/** What a report is asked for at a point. */
var askedAt = ({ endsWithPeriod }, parameters, year, { asOf, position }, events) => {
	const { by, thresholds, sign, section, unit, period } = parameters;
	const seen = events.find((event) => event.position === position);
	const ended = endsWithPeriod && year !== null && period !== null ? daysOfPeriod(year, period)[1] : null;
	return {
		by,
		thresholds,
		sign,
		section,
		unit,
		year,
		period,
		asOf,
		lastDay: asOf === null || ended === null ? asOf ?? ended : smaller(asOf, ended),
		day: asOf ?? seen?.recordedAt.slice(0, 10) ?? null
	};
};
// packages/verifier/src/proof/explain-difference.ts
var timePassing = {
	position: null,
	stream: null,
	type: "passing of time",
	effectiveOn: null
};
var opposite = (part) => part.change === null ? part : {
	...part,
	change: poundsOf(-penceOf(part.change))
};
var keyOf = (row, field) => `${row}\u0000${field}`;
/** What each event changed, cell by cell. */
var ChangedParts = class {
	#columns;
	#ofAmountsAlone;
	#parts = /* @__PURE__ */ new Map();
	constructor(columns, { ofAmountsAlone }) {
		this.#columns = columns;
		this.#ofAmountsAlone = ofAmountsAlone;
	}
	/** The parts in a cell, in the order in which they came. */
	of(row, field) {
		return this.#parts.get(keyOf(row, field)) ?? [];
	}
	/** Notes every cell that is not what it was. */
	compare({ position, stream, type, effectiveOn }, before, after) {
		for (const row of /* @__PURE__ */ new Set([...before.keys(), ...after.keys()])) for (const column of this.#columns) {
			const earlier = cellOf(before, row, column.field);
			const later = cellOf(after, row, column.field);
			if (isSameCell(earlier, later)) continue;
			const change = changeOf(column, earlier, later);
			if (change === "0.00" || change === null && this.#ofAmountsAlone.has(type)) continue;
			const key = keyOf(row, column.field);
			const parts = this.#parts.get(key) ?? [];
			this.#parts.set(key, parts);
			parts.push({
				position,
				stream,
				type,
				effectiveOn,
				change
			});
		}
	}
};
/** Makes a difference from events: every cell that differs, with what each event did to it; or says in words why there is none. */
var explainDifference = (derived, events, parameters, ends) => {
	const counts = (end) => (event) => countsAt(derived, end, event);
	const [inFrom, inTo] = [counts(ends.from), counts(ends.to)];
	const both = events.filter((event) => inFrom(event) && inTo(event));
	const only = {
		from: events.filter((event) => inFrom(event) && !inTo(event)),
		to: events.filter((event) => inTo(event) && !inFrom(event))
	};
	const yearsOf = (end) => new FoldedReport(derived, [...both, ...only[end]]).years();
	const year = settledYear(derived, [.../* @__PURE__ */ new Set([...yearsOf("from"), ...yearsOf("to")])].sort(), parameters);
	if (year === void 0) return "the events do not hold the year, or hold several";
	const columns = derived.columns(parameters);
	const asked = {
		from: askedAt(derived, parameters, year, ends.from, events),
		to: askedAt(derived, parameters, year, ends.to, events)
	};
	/** From what both ends count to one of them, event by event. */
	const walked = (end) => {
		const report = new FoldedReport(derived, both);
		const cells = () => report.cells(asked[end], parameters);
		const parts = new ChangedParts(columns, derived);
		const common = cells();
		let before = common;
		for (const event of only[end]) {
			report.fold(event);
			const after = cells();
			parts.compare(event, before, after);
			before = after;
		}
		return {
			parts,
			common,
			last: before
		};
	};
	const [from, to] = [walked("from"), walked("to")];
	const passing = new ChangedParts(columns, derived);
	passing.compare(timePassing, from.common, to.common);
	return changedCells(columns, from.last, to.last, (row, field) => [
		...from.parts.of(row, field).toReversed().map(opposite),
		...passing.of(row, field),
		...to.parts.of(row, field)
	]);
};
var changedCells = (columns, from, to, partsOf) => [.../* @__PURE__ */ new Set([...from.keys(), ...to.keys()])].flatMap((row) => columns.flatMap((column) => {
	const { field } = column;
	const [earlier, later] = [cellOf(from, row, field), cellOf(to, row, field)];
	if (isSameCell(earlier, later)) return [];
	return [{
		row,
		column: field,
		from: earlier,
		to: later,
		change: changeOf(column, earlier, later),
		explanations: partsOf(row, field)
	}];
}));
// packages/verifier/src/proof/form.ts
/** The form of values that pass a test. */
var formOf = (expected, is) => (value, path) => is(value) ? null : {
	path,
	expected
};
/** Any text. */
var text = formOf("a text", (value) => typeof value === "string");
/** Any text, or null. */
var textOrNull = formOf("a text or null", (value) => value === null || typeof value === "string");
/** Any value. */
var anything = formOf("a value", (value) => value !== void 0);
/** A whole number from 0. */
var count = formOf("a whole number from 0", (value) => isWhole$2(value, 0));
/** A position of the log; −1 stands before its first event. */
var position = formOf("a position, or -1", (value) => isWhole$2(value, -1));
/** A SHA-256 in hex. */
var hash$1 = formOf("64 hex digits in lower case", (value) => typeof value === "string" && isHash(value));
/** A hash of the tree. */
var treeHash = formOf("32 bytes in base64", (value) => typeof value === "string" && bytesOfBase64(value)?.length === 32);
/** One text and no other. */
var only = (expected) => formOf(JSON.stringify(expected), (value) => value === expected);
/** A list of values of one form. */
var listOf = (form) => (value, path) => {
	if (!isList(value)) return {
		path,
		expected: "a list"
	};
	for (const [at, item] of value.entries()) {
		const fault = form(item, `${path}[${at}]`);
		if (fault !== null) return fault;
	}
	return null;
};
var within = (path, name) => path === "" ? name : `${path}.${name}`;
/** An object of exactly these fields, in whatever order; perhaps of some more, each of its form. */
var objectOf = (fields, perhaps = {}) => (value, path) => {
	if (!isObject(value)) return {
		path,
		expected: "an object"
	};
	for (const [name, form] of Object.entries(fields)) {
		const fault = form(Object.hasOwn(value, name) ? value[name] : void 0, within(path, name));
		if (fault !== null) return fault;
	}
	for (const name of Object.keys(value)) {
		if (Object.hasOwn(fields, name)) continue;
		const form = Object.hasOwn(perhaps, name) ? perhaps[name] : void 0;
		if (form === void 0) return {
			path: within(path, name),
			expected: "no such field"
		};
		const fault = form(value[name], within(path, name));
		if (fault !== null) return fault;
	}
	return null;
};
// packages/verifier/src/proof/held-events.ts
/** The events of a proof file whose form was checked, with what they say. */
var heldEvents = (text) => {
	const { events } = JSON.parse(text);
	return events.map(({ event }) => event);
};
// packages/verifier/src/proof/derived-reports.ts
var plain = (...fields) => fields.map((field) => ({
	field,
	isMoney: false
}));
var money = (...fields) => fields.map((field) => ({
	field,
	isMoney: true
}));
/** The reports whose figures are made again, by name. */
var derivedReports = /* @__PURE__ */ new Map([
	["reserves", {
		types: /* @__PURE__ */ new Set([
			"BudgetLinesDrafted",
			"BudgetApproved",
			"ReserveEstablished",
			"ContributedToReserve",
			"ReserveReleased",
			"ReserveRepurposed",
			"TransferredBetweenReserves",
			"ReserveRestated",
			"DrawdownRequested",
			"DrawdownAgreed",
			"DrawdownApproved",
			"DrawdownPosted",
			"DrawdownVoided",
			"DrawdownReversed",
			"ReserveFundingReceived",
			"MoneyReceivedIntoReserve",
			"GiftReturned"
		]),
		undated: /* @__PURE__ */ new Set(),
		ofAmountsAlone: /* @__PURE__ */ new Set(),
		takes: [
			"year",
			"period",
			"adequacy",
			"unit"
		],
		years: "any",
		endsWithPeriod: true,
		columns: () => [
			...plain("reserve", "name", "purpose"),
			...money("opening", "restated", "additions", "released", "repurposed", "drawdowns"),
			...money("transfers", "closing", "pending", "available", "authorisedNotUsed"),
			...plain("reviewBy")
		],
		rowKey: (row) => String(row["reserve"]),
		make: (ground) => new ReservesReport(ground),
		beyond: ({ adequacy }) => adequacy === null ? null : "with a test of the general reserve"
	}],
	["virements", {
		types: /* @__PURE__ */ new Set([
			"BudgetApproved",
			"VirementProposed",
			"VirementAmended",
			"VirementAgreed",
			"VirementApproved",
			"VirementRejected",
			"VirementPosted",
			"VirementWithdrawn",
			"VirementReversed",
			"VirementForwarded",
			"VirementCarried"
		]),
		undated: /* @__PURE__ */ new Set(),
		ofAmountsAlone: /* @__PURE__ */ new Set(),
		takes: [
			"year",
			"period",
			"section",
			"unit"
		],
		years: "held",
		endsWithPeriod: true,
		columns: () => [
			...plain("reference", "financialYear", "kind", "state", "reason", "legs"),
			...money("amount"),
			...plain("route", "proposedOn", "postedOn", "contentHash", "section", "reverses")
		],
		rowKey: (row) => rowName([String(row["financialYear"]), String(row["reference"])]),
		make: () => new VirementsReport(),
		beyond: () => null
	}],
	["budget-monitoring", {
		types: /* @__PURE__ */ new Set([
			"ActualsImported",
			"BudgetApproved",
			"BudgetLinesDrafted",
			"CarriedForward",
			"ChartOfAccountsSet",
			"CommitmentCarried",
			"CommitmentClosed",
			"CommitmentInvoiced",
			"CommitmentRaised",
			"ContributedToReserve",
			"DrawdownPosted",
			"DrawdownReversed",
			"ForecastChallenged",
			"ForecastSubmitted",
			"GiftReturned",
			"SpecificGrantReceived",
			"SupplementaryEstimateApproved",
			"VirementAmended",
			"VirementCarried",
			"VirementPosted",
			"VirementProposed",
			"VirementRejected",
			"VirementWithdrawn",
			"PeriodClosed",
			"PeriodReopened"
		]),
		undated: /* @__PURE__ */ new Set(["PeriodClosed", "PeriodReopened"]),
		ofAmountsAlone: /* @__PURE__ */ new Set(["ActualsImported"]),
		takes: [
			"year",
			"by",
			"period",
			"view",
			"thresholds",
			"sign",
			"unit"
		],
		years: "one",
		endsWithPeriod: false,
		columns: ({ by }) => [
			...plain(...dimensionsOf(by)),
			...money("originalBudget", "virements", "technicalAdjustments", "grants"),
			...money("supplementaryEstimates", "reserveFunding", "carriedIn", "revisedBudget"),
			...money("pendingVirements", "revisedIfApproved", "committed", "actual", "available"),
			...money("projectedOutturn", "variance"),
			...plain("variancePercent", "rag")
		],
		rowKey: (row, { by }) => rowName(dimensionsOf(by).map((name) => String(row[name]))),
		make: (ground) => new BudgetReport(ground),
		beyond: ({ view }) => view === "revised" ? null : `in the view ${view}`
	}]
]);
// packages/verifier/src/proof/report-parameters.ts
var of = (expected, is) => formOf(expected, (value) => typeof value === "string" && is(value));
var oneOf = (...words) => of(`one of ${words.join(", ")}`, (said) => words.includes(said));
var orNull = (form) => (value, path) => value === null ? null : form(value, path);
/** A day, or null for every day. */
var dateOrNull = orNull(of("a day", isDate));
var year = of("a financial year", isFinancialYear);
var period = of("a period", isPeriod);
/** The form of the field `parameters`: every parameter of every report is written out. */
var parametersForm = objectOf({
	at: objectOf({
		asOf: dateOrNull,
		knownAt: position
	}),
	year: orNull(year),
	by: oneOf("directorate", "service", "cost-centre", "subjective"),
	unit: oneOf("pounds", "thousands"),
	language: oneOf("en", "cy"),
	period: orNull(period),
	view: oneOf("revised", "period", "gross"),
	thresholds: objectOf({
		amber: text,
		red: text
	}),
	sign: oneOf("overspend-positive", "underspend-positive"),
	section: orNull(oneOf("for-approval", "for-information", "pending")),
	adequacy: orNull(objectOf({
		generalReserve: text,
		percent: text
	})),
	clock: textOrNull,
	clockState: orNull(oneOf(...[
		"open",
		"overdue",
		"met",
		"met-late",
		"stopped",
		"missed",
		"undetermined"
	])),
	readingPeriod: textOrNull,
	baselinePeriod: textOrNull,
	show: oneOf("funnel", "access", "waits"),
	before: dateOrNull,
	summary: formOf("true or false", (value) => typeof value === "boolean"),
	money: textOrNull,
	body: textOrNull,
	meeting: textOrNull
});
/** What a parameter says where a report does not take it. */
var untaken = {
	year: null,
	by: "subjective",
	unit: "pounds",
	period: null,
	view: "revised",
	thresholds: {
		amber: "2",
		red: "5"
	},
	sign: "overspend-positive",
	section: null,
	adequacy: null,
	clock: null,
	clockState: null,
	readingPeriod: null,
	baselinePeriod: null,
	show: "funnel",
	before: null,
	summary: false,
	money: null,
	body: null,
	meeting: null
};
/** The first parameter that a report does not take and that says something all the same; or undefined. */
var parameterTooMany = (takes, parameters) => {
	const given = new Map(Object.entries(parameters));
	return Object.keys(untaken).find((name) => !takes.includes(name) && canonicalTextOf(given.get(name)) !== canonicalTextOf(untaken[name]));
};
// packages/verifier/src/proof/made-again.ts
/** Whether two parts of a file say the same. */
var saysTheSame = (one, other) => canonicalTextOf(one) === canonicalTextOf(other);
var unreadable = (derived, events) => events.flatMap((event) => {
	const fault = derived.types.has(event.type) ? shapeFault(event) : null;
	if (fault === null) return [];
	return [{
		code: "EventUnreadable",
		detail: `position ${event.position}: ${event.type}${fault} is not of its form`
	}];
});
var parameterFindings = ({ takes }, parameters) => {
	const name = parameterTooMany(takes, parameters);
	if (name === void 0) return [];
	return [{
		code: "ParametersDiffer",
		detail: `parameters.${name}: the report does not take it`
	}];
};
/** Events that are not proved may say anything at all, and so may parameters. */
var guarded = (find) => {
	try {
		return find();
	} catch (error) {
		return [{
			code: "EventUnreadable",
			detail: `it cannot be made again: ${error instanceof Error ? error.message : error}`
		}];
	}
};
/**
* Whether a claim comes out of the events of its file. Of a report that is not made again here it is checked that the file
* does not contradict itself, and nothing more.
*/
var checkMadeAgain = (claim) => {
	const { report, parameters, events, toldFindings, madeFindings } = claim;
	const derived = derivedReports.get(report);
	if (derived !== void 0) {
		const slips = [...parameterFindings(derived, parameters), ...unreadable(derived, events)];
		if (slips.length > 0) return checkOf("recomputed", slips);
	}
	const beyond = derived?.beyond(parameters) ?? null;
	if (derived === void 0 || beyond !== null) {
		if (toldFindings.length > 0) return checkOf("recomputed", toldFindings);
		return uncheckedOf("recomputed", "ReportNotDerived", `this verifier does not make ${beyond === null ? report : `${report} ${beyond}`} again; that the file does not contradict itself was checked`);
	}
	const made = guarded(() => madeFindings(derived));
	return checkOf("recomputed", made.length > 0 ? made : toldFindings);
};
// packages/verifier/src/proof/proved-log.ts
var filled = formOf("a text that is not empty", (value) => typeof value === "string" && value !== "");
var ofEnvelope = (name) => formOf(`the ${name} of an event`, (value) => value !== void 0 && isFormOf(name, value));
var role = formOf("a role", (value) => typeof value === "string" && roles.has(value));
var stream = ofEnvelope("stream");
/** The envelope of an event; its fields stand in another order here than where they are hashed. */
var event = objectOf({
	position: count,
	stream,
	revision: count,
	id: filled,
	type: filled,
	schemaVersion: count,
	effectiveOn: ofEnvelope("effectiveOn"),
	recordedAt: ofEnvelope("recordedAt"),
	actor: objectOf({
		id: filled,
		role
	}),
	commandId: filled,
	commandHash: hash$1,
	correlationId: filled,
	causationId: formOf("a text or null", (value) => value === null || filled(value, "") === null),
	context: listOf(objectOf({
		stream,
		revision: position
	})),
	data: anything
});
var ofStreams = objectOf({
	kind: only("streams"),
	streams: listOf(objectOf({
		stream: text,
		events: count
	}))
});
var ofLog$1 = objectOf({ kind: only("log") });
var coverage = (value, path) => ofLog$1(value, path) === null ? null : ofStreams(value, path);
/** The forms of those fields. */
var provedLogForms = {
	doesNotProve: listOf(text),
	origin: text,
	publicKey: text,
	checkpoint: text,
	heads: listOf(objectOf({
		size: count,
		root: treeHash,
		consistency: listOf(treeHash)
	})),
	coverage,
	events: listOf(objectOf({
		event,
		proofs: listOf(listOf(treeHash))
	})),
	digest: hash$1
};
// packages/verifier/src/proof/told-report.ts
/** A value of a report, for people. */
var toldValue = (value) => value === null ? "–" : typeof value === "string" ? value : JSON.stringify(value);
/** A point in time, for people. */
var toldEnd = ({ asOf, position }) => `as known at position ${position}${asOf === null ? "" : `, effective up to ${asOf}`}`;
// packages/verifier/src/proof/check-difference-proof.ts
/** The first field of a file that proves a difference. */
var differenceFormat = "coflyfr-difference-proof/1";
var end = objectOf({
	asOf: dateOrNull,
	position
});
var positionOrNull = (value, path) => value === null ? null : position(value, path);
var differenceProof = objectOf({
	format: only(differenceFormat),
	report: text,
	parameters: parametersForm,
	from: end,
	to: end,
	cells: listOf(objectOf({
		row: text,
		column: text,
		from: anything,
		to: anything,
		change: textOrNull,
		explanations: listOf(objectOf({
			position: positionOrNull,
			stream: textOrNull,
			type: text,
			effectiveOn: textOrNull,
			change: textOrNull
		}))
	})),
	...provedLogForms
});
var changeBetween = (from, to) => {
	const [before, after] = [from ?? "0.00", to ?? "0.00"].map((one) => typeof one === "string" && isPounds(one) ? penceOf(one) : null);
	return before === null || before === void 0 || after === null || after === void 0 ? null : poundsOf(after - before);
};
/** What a cell says against itself. */
var cellFindings = (place, { from, to, change, explanations }, events) => [
	...change === null || change === changeBetween(from, to) ? [] : [{
		code: "ValueDiffers",
		detail: `${place}: its ends do not differ by its change`
	}],
	...saysTheSame(from, to) ? [{
		code: "ValueDiffers",
		detail: `${place}: its ends do not differ`
	}] : [],
	...strangeParts(`${place}.explanations`, explanations, events),
	...sumFindings(`${place}.explanations`, explanations, change)
];
/** The point in time that is asked about is that of the later end. */
var endFindings = ({ parameters, to }) => saysTheSame(parameters.at, {
	asOf: to.asOf,
	knownAt: to.position
}) ? [] : [{
	code: "ParametersDiffer",
	detail: "parameters.at: another end than that of to"
}];
var madeFindings$1 = (proof, events, derived) => {
	const { parameters, from, to, cells } = proof;
	const made = explainDifference(derived, events, parameters, {
		from,
		to
	});
	if (typeof made === "string") return [{
		code: "NoSuchFigure",
		detail: made
	}];
	const findings = [];
	if (made.length !== cells.length) {
		const detail = `cells: the file holds ${cells.length}, its events lead to ${made.length}`;
		findings.push({
			code: "CellsDiffer",
			detail
		});
	}
	for (const [at, cell] of cells.entries()) if (!saysTheSame(cell, made[at] ?? null)) {
		const detail = `cells[${at}]: ${cell.column} of ${cell.row} is not what the events lead to`;
		findings.push({
			code: "CellsDiffer",
			detail
		});
	}
	return findings;
};
var claimsOf$2 = ({ report, from, to, cells, events }) => [
	`${report}: ${toldEnd(from)}; and ${toldEnd(to)}`,
	...cells.map(({ row, column, change, ...cell }) => `${row}, ${column}: from ${toldValue(cell.from)} to ${toldValue(cell.to)}${change === null ? "" : `, by ${change}`}`),
	`Made of ${events.length} events in the file`
];
/** Checks the proof of a report's difference between two points in time. */
var checkDifferenceProof = async (session, file) => {
	const fault = differenceProof(file.value, "");
	if (fault !== null) return unreadable$1(fault.path, fault.expected);
	const proof = JSON.parse(file.text);
	const events = heldEvents(file.text);
	const ofEnds = endFindings(proof);
	return {
		kind: "difference",
		claims: claimsOf$2(proof),
		...statedIn(proof),
		checks: [
			...await commonChecks(session, file, proof),
			checkGapless(proof, [proof.from.position, proof.to.position]),
			checkMadeAgain({
				report: proof.report,
				parameters: proof.parameters,
				events,
				toldFindings: [...ofEnds, ...proof.cells.flatMap((cell, at) => cellFindings(`cells[${at}]`, cell, events))],
				madeFindings: (derived) => [...ofEnds, ...madeFindings$1(proof, events, derived)]
			})
		]
	};
};
// packages/verifier/src/proof/tlog-proof.ts
/** What every tlog-proof begins with, of whatever version. */
var tlogProofBeginning = "c2sp.org/tlog-proof@";
var extraWord = "extra ";
var indexWord = "index ";
/** Takes a tlog-proof apart, which must be of its one form; else says which line is not. */
var parseTlogProof = (text) => {
	const end = text.indexOf("\n\n");
	if (end === -1) return {
		path: "checkpoint",
		expected: "an empty line and a signed checkpoint"
	};
	const [title, ...lines] = text.slice(0, end).split("\n");
	if (title !== `c2sp.org/tlog-proof@v1`) return {
		path: "line 1",
		expected: `${tlogProofBeginning}v1`
	};
	const hasExtra = lines[0]?.startsWith(extraWord) === true;
	const extra = hasExtra ? bytesOfBase64((lines.shift() ?? "").slice(6)) : void 0;
	if (hasExtra && extra === void 0) return {
		path: "line 2",
		expected: "extra BASE64"
	};
	const indexLine = lines.shift() ?? "";
	const first = hasExtra ? 4 : 3;
	const index = indexLine.startsWith(indexWord) ? parseSize(indexLine.slice(6)) : void 0;
	if (index === void 0) return {
		path: `line ${first - 1}`,
		expected: "index N"
	};
	const hashes = lines.flatMap((line) => bytesOfBase64(line) ?? []);
	const wrong = lines.findIndex((line) => bytesOfBase64(line)?.length !== 32);
	if (wrong !== -1) return {
		path: `line ${first + wrong}`,
		expected: "a hash: 32 bytes in base64"
	};
	const note = text.slice(end + 2);
	const parsed = parseNote(note);
	const checkpoint = parsed === void 0 ? void 0 : parseCheckpoint(parsed.text);
	if (checkpoint === void 0) return {
		path: "checkpoint",
		expected: "a signed checkpoint in its one form"
	};
	return {
		extra,
		index,
		hashes,
		checkpoint,
		note
	};
};
// packages/verifier/src/proof/told-event.ts
/** An event in lines for people. */
var toldEvent = (event) => {
	const { type, position, stream, revision, effectiveOn, recordedAt, actor, data } = event;
	return [
		`${type} at position ${position}, ${stream}@${revision}`,
		`effective ${effectiveOn}, recorded ${recordedAt} by ${actor.id} (${actor.role})`,
		...JSON.stringify(data, null, 2).split("\n")
	];
};
// packages/verifier/src/proof/check-event-proof.ts
/** The event that is to be proved, as it is hashed. */
var preimageOf = ({ event }, { extra }) => {
	const place = event?.name ?? "extra";
	if (event === null && extra === void 0) return {
		path: place,
		expected: "the event; give it with --event, as events.ndjson has it"
	};
	const preimage = event === null ? textOfUtf8(extra ?? /* @__PURE__ */ new Uint8Array()) : event.source.replace(/\r?\n$/, "");
	if (preimage === void 0) return {
		path: place,
		expected: "an event in UTF-8"
	};
	const fault = envelopeFault(preimage);
	return fault === null ? preimage : {
		path: place,
		expected: `an event (${fault})`
	};
};
/** Each known key is asked by itself: that another one's signature is wrong says nothing against the one that signed. */
var checkSigned = async (session, { checkpoint, note }) => {
	const keys = keysGiven(session);
	if (keys.length === 0) return {
		check: uncheckedOf("signed", "KeyMissing", "the file names no key; give --key"),
		key: null
	};
	const { origin } = checkpoint;
	for (const key of keys) if ((await vouchedFor(session, [key], origin, note)).kind === "trusted") return {
		check: checkOf("signed", []),
		key: key.text
	};
	const told = await vouchedFor(session, keys, origin, note);
	const why = told.kind === "not" ? told : {
		code: "UnknownKey",
		detail: "no known key signed it"
	};
	return {
		check: checkOf("signed", [{
			code: why.code,
			detail: `checkpoint: ${why.detail}`
		}]),
		key: null
	};
};
/** Checks the C2SP tlog-proof of an event: that it stands at its index in the log of the checkpoint, and that a known key signed that. */
var checkEventProof = async (session, text) => {
	const parsed = parseTlogProof(text);
	if ("path" in parsed) return unreadable$1(parsed.path, parsed.expected);
	const preimage = preimageOf(session, parsed);
	if (typeof preimage !== "string") return unreadable$1(preimage.path, preimage.expected);
	const { index, hashes, checkpoint } = parsed;
	const { size, root } = checkpoint;
	const leaf = /* @__PURE__ */ new Uint8Array(32);
	leafHashInto(session.hashing, utf8(preimage), leaf);
	const fault = inclusionFault(session.hashing, {
		leaf,
		index,
		size,
		root,
		hashes
	});
	const proved = fault === null ? [] : [{
		code: "ProofInvalid",
		detail: `index ${index}: ${fault}`
	}];
	const envelope = JSON.parse(preimage);
	const signed = await checkSigned(session, parsed);
	return {
		kind: "event",
		claims: toldEvent({
			...envelope,
			position: index
		}),
		checkpoint: minuteOf(checkpoint),
		key: signed.key,
		checks: [
			signed.check,
			checkOf("proved", proved),
			...await checkCompared(session, checkpoint.origin, [checkpoint])
		],
		doesNotProve: notProvedOfEvent
	};
};
// packages/verifier/src/proof/explain-figure.ts
/** Makes a figure from events, with what each of them did to it; or says in words why there is none. */
var explainFigure = (derived, events, parameters, cell) => {
	const column = derived.columns(parameters).find(({ field }) => field === cell.column);
	if (column === void 0) return `there is no column ${JSON.stringify(cell.column)}`;
	const end = {
		asOf: parameters.at.asOf,
		position: parameters.at.knownAt
	};
	const counted = events.filter((event) => countsAt(derived, end, event));
	const whole = new FoldedReport(derived, counted);
	const year = settledYear(derived, whole.years(), parameters);
	if (year === void 0) return "the events do not hold the year, or hold several";
	const asked = askedAt(derived, parameters, year, end, events);
	const cells = whole.cells(asked, parameters);
	if (!cells.has(cell.row)) return `there is no row ${JSON.stringify(cell.row)}`;
	const report = new FoldedReport(derived);
	const parts = [];
	let value = null;
	for (const event of counted) {
		report.fold(event);
		const next = cellOf(report.cells(asked, parameters, cell.row), cell.row, column.field);
		if (isSameCell(value, next)) continue;
		const change = changeOf(column, value, next);
		value = next;
		const { position, stream, type, effectiveOn } = event;
		if (change !== "0.00") parts.push({
			position,
			stream,
			type,
			effectiveOn,
			change,
			value
		});
	}
	return {
		value: cellOf(cells, cell.row, column.field),
		parts
	};
};
// packages/verifier/src/proof/check-figure-proof.ts
/** The first field of a file that proves a figure. */
var figureFormat = "coflyfr-figure-proof/1";
var figureProof = objectOf({
	format: only(figureFormat),
	report: text,
	parameters: parametersForm,
	row: text,
	column: text,
	value: anything,
	parts: listOf(objectOf({
		position,
		stream: text,
		type: text,
		effectiveOn: text,
		change: textOrNull,
		value: anything
	})),
	...provedLogForms
});
/** What the parts say against each other and against the value. */
var toldFindings = ({ value, parts, parameters }, events) => {
	const isOfMoney = parts.some(({ change }) => change !== null);
	const findings = [...strangeParts("parts", parts, events)];
	for (const [at, part] of parts.entries()) {
		const before = parts[at - 1]?.position ?? -1;
		if (part.position > before && part.position <= parameters.at.knownAt) continue;
		const detail = `parts[${at}]: it is not in the order of the log, or after what was known`;
		findings.push({
			code: "PartsDiffer",
			detail
		});
	}
	findings.push(...sumFindings("parts", parts, isOfMoney ? value ?? "0.00" : null));
	const last = parts.at(-1);
	if (!isOfMoney && last !== void 0 && !saysTheSame(last.value, value)) findings.push({
		code: "ValueDiffers",
		detail: `value: the last part leaves it at ${JSON.stringify(last.value)}`
	});
	return findings;
};
var madeFindings = ({ row, column, value, parts, parameters }, events, derived) => {
	const made = explainFigure(derived, events, parameters, {
		row,
		column
	});
	if (typeof made === "string") return [{
		code: "NoSuchFigure",
		detail: made
	}];
	const findings = [];
	if (!saysTheSame(made.value, value)) {
		const detail = `value: the file says ${JSON.stringify(value)}, its events lead to ${JSON.stringify(made.value)}`;
		findings.push({
			code: "ValueDiffers",
			detail
		});
	}
	if (!saysTheSame(made.parts, parts)) findings.push({
		code: "PartsDiffer",
		detail: "parts: they are not those that the events lead to"
	});
	return findings;
};
var claimsOf$1 = (proof) => {
	const { report, row, column, value, parameters, parts, events } = proof;
	const { asOf, knownAt } = parameters.at;
	return [
		`${report}, ${row}, ${column}: ${toldValue(value)}, ${toldEnd({
			asOf,
			position: knownAt
		})}`,
		...parts.map((part) => `${part.type} at position ${part.position}, effective ${part.effectiveOn}: ${toldValue(part.change)}, then ${toldValue(part.value)}`),
		`Made of ${events.length} events in the file`
	];
};
/** Checks the proof of one figure of a report. */
var checkFigureProof = async (session, file) => {
	const fault = figureProof(file.value, "");
	if (fault !== null) return unreadable$1(fault.path, fault.expected);
	const proof = JSON.parse(file.text);
	const events = heldEvents(file.text);
	return {
		kind: "figure",
		claims: claimsOf$1(proof),
		...statedIn(proof),
		checks: [
			...await commonChecks(session, file, proof),
			checkGapless(proof, [proof.parameters.at.knownAt]),
			checkMadeAgain({
				report: proof.report,
				parameters: proof.parameters,
				events,
				toldFindings: toldFindings(proof, events),
				madeFindings: (derived) => madeFindings(proof, events, derived)
			})
		]
	};
};
// packages/verifier/src/text/repeated-name.ts
/** Where the text ends whose opening quote stands before a place: a quote behind an even number of backslashes. */
var closingQuote = (text, from) => {
	for (let end = text.indexOf("\"", from); end !== -1; end = text.indexOf("\"", end + 1)) {
		let start = end;
		while (start > from && text[start - 1] === "\\") start -= 1;
		if ((end - start) % 2 === 0) return end;
	}
	return text.length;
};
/**
* A name that a JSON text gives twice to fields of one object, or spells with a backslash, so that readers differ on what it
* says; null where there is none. The text must be JSON.
*/
var repeatedName = (text) => {
	const open = [];
	const sign = /["{}]/g;
	const colon = /[ \t\n\r]*:/y;
	for (let found = sign.exec(text); found !== null; found = sign.exec(text)) if (found[0] === "{") open.push(/* @__PURE__ */ new Set());
	else if (found[0] === "}") open.pop();
	else {
		const end = closingQuote(text, sign.lastIndex);
		const name = text.slice(sign.lastIndex - 1, end + 1);
		sign.lastIndex = end + 1;
		colon.lastIndex = end + 1;
		if (!colon.test(text)) continue;
		const names = open.at(-1);
		if (name.includes("\\") || names?.has(name) === true) return name;
		names?.add(name);
	}
	return null;
};
// packages/verifier/src/proof/proof-file.ts
/** Whether a value can be hashed as canonical JSON: finite numbers, whole characters, not too deep. */
var canBeHashed = (value, depth) => {
	if (typeof value === "string") return value.isWellFormed();
	if (typeof value === "number") return Number.isFinite(value);
	if (typeof value !== "object" || value === null) return true;
	if (depth > 64) return false;
	return isList(value) ? value.every((item) => canBeHashed(item, depth + 1)) : Object.entries(value).every(([name, one]) => name.isWellFormed() && canBeHashed(one, depth + 1));
};
/** What a text says that is to be an object of JSON, or why it says none. */
var parseProofFile = (text) => {
	const value = parsedJson(text);
	if (value === void 0) return {
		path: "",
		expected: "JSON, found something else"
	};
	if (!(repeatedName(text) === null && canBeHashed(value, 1))) return {
		path: "",
		expected: "JSON that says one thing only"
	};
	return isObject(value) ? {
		text,
		value
	} : {
		path: "",
		expected: "an object"
	};
};
// packages/verifier/src/proof/command-given.ts
/** The commands that hold values about a person. */
var personal = /* @__PURE__ */ new Set([
	"AgreeOutcome",
	"KeepReturnParticulars",
	"RecordIdentity",
	"RecordRectification",
	"RecordVoice"
]);
/** What is hashed in the place of a value about a person. */
var withheld = "{\"sealed\":\"(withheld)\"}";
/** A command of the text of its file, or undefined where it is none. */
var commandGiven = (hashing, text) => {
	const parsed = parseProofFile(text);
	if ("path" in parsed) return void 0;
	const { actor, command, data, effectiveOn } = parsed.value;
	if (!isObject(actor) || typeof actor["role"] !== "string") return void 0;
	if (typeof command !== "string" || typeof effectiveOn !== "string" || !isObject(data)) return void 0;
	const hash = hashing.sha256Hex(canonicalText({
		actor,
		command,
		data,
		effectiveOn
	}));
	const isPersonal = personal.has(command) && !text.replaceAll(/\s/g, "").includes("{\"sealed\":\"(withheld)\"}");
	return {
		hash,
		role: actor["role"],
		isPersonal
	};
};
// packages/verifier/src/proof/check-refusal-proof.ts
/** The first field of a file that proves a refusal. */
var refusalFormat = "coflyfr-refusal-proof/1";
var refusalProof = objectOf({
	format: only(refusalFormat),
	commandHash: hash$1,
	salt: text,
	...provedLogForms
});
var isFilled = (value) => typeof value === "string" && value !== "";
var refused = objectOf({
	saltedCommandHash: text,
	refusal: formOf("a text", isFilled),
	rule: formOf("a text or null", (value) => value === null || isFilled(value)),
	role: formOf("a role", (value) => typeof value === "string" && roles.has(value))
});
/** What an event says as the evidence of a refusal, or undefined where it is none. */
var refusedIn = ({ type, data }) => type === "CommandRefused" && refused(data, "") === null ? JSON.parse(JSON.stringify(data)) : void 0;
var differs = (detail) => ({
	code: "RefusalDiffers",
	detail
});
/** Whether the file holds one event, and it is the evidence that the command of this hash was refused. */
var checkRefused = ({ hashing }, { events, salt, commandHash, coverage, doesNotProve }) => {
	const findings = [];
	if (events.length !== 1) findings.push(differs(`events: expected one, found ${events.length}`));
	for (const { event } of events) if (event.type !== "CommandRefused") findings.push(differs(`events: ${event.type} is no refusal`));
	else if (refusedIn(event)?.saltedCommandHash !== hashing.sha256Hex(`${salt}${commandHash}`)) findings.push(differs("salt: with it the hash of the command is not the one on record"));
	if (coverage.kind !== "streams" || coverage.streams.length > 0) findings.push({
		code: "CoverageDiffers",
		detail: "coverage: a refusal is proved by its one event"
	});
	if (canonicalText(doesNotProve) !== canonicalText(notProvedOfRefusal)) findings.push({
		code: "StatementDiffers",
		detail: "doesNotProve: it says something else than such a file does"
	});
	return checkOf("refused", findings);
};
/** Whether the refused command is the one that was given. */
var checkCommand = ({ hashing, command }, { commandHash, events }) => {
	if (command === null) return uncheckedOf("command", "CommandMissing", "no command is given; give --command");
	const given = commandGiven(hashing, command.source);
	if (given === void 0) return checkOf("command", [{
		code: "CommandDiffers",
		detail: `${command.name}: it is no command`
	}]);
	if (given.hash !== commandHash && given.isPersonal) return uncheckedOf("command", "PersonalValues", `${command.name} holds values about a person, in whose place others are hashed: put ${withheld} in the place of each in a copy of it`);
	if (given.hash !== commandHash) return checkOf("command", [{
		code: "CommandDiffers",
		detail: `${command.name} hashes to ${given.hash}, the file names ${commandHash}`
	}]);
	return checkOf("command", events.every(({ event }) => (refusedIn(event)?.role ?? given.role) === given.role) ? [] : [{
		code: "CommandDiffers",
		detail: "the role differs from the one that was refused"
	}]);
};
var claimsOf = ({ commandHash, events }) => events.flatMap(({ event }) => {
	const told = refusedIn(event);
	if (told === void 0) return [`${event.type} at position ${event.position} is no refusal`];
	const by = told.rule === null ? "" : ` by the rule ${told.rule}`;
	return [`The command of hash ${commandHash}`, `was refused as ${told.refusal}${by}, given as ${told.role}, at ${event.recordedAt}, position ${event.position}`];
});
/** Checks the proof that a command was refused. */
var checkRefusalProof = async (session, file) => {
	const fault = refusalProof(file.value, "");
	if (fault !== null) return unreadable$1(fault.path, fault.expected);
	const proof = JSON.parse(file.text);
	return {
		kind: "refusal",
		claims: claimsOf(proof),
		...statedIn(proof),
		checks: [
			...await commonChecks(session, file, proof),
			checkRefused(session, proof),
			checkCommand(session, proof)
		]
	};
};
// packages/verifier/src/proof/verify-proof.ts
/** The proof files in JSON that are known, by their field `format`. */
var checksByFormat = /* @__PURE__ */ new Map([
	[figureFormat, checkFigureProof],
	[differenceFormat, checkDifferenceProof],
	[refusalFormat, checkRefusalProof]
]);
/** Whether a file that begins so is to be a proof: a tlog-proof, or an object of JSON. */
var beginsAsProof = (beginning) => beginning.startsWith("c2sp.org/tlog-proof@") || /^\s*\{/.test(beginning);
/** Verifies a proof file from itself alone. */
var verifyProof = async (session, text) => {
	if (text.startsWith("c2sp.org/tlog-proof@")) return checkEventProof(session, text);
	const file = parseProofFile(text);
	if ("path" in file) return unreadable$1(file.path, file.expected);
	const { format } = file.value;
	const checks = typeof format === "string" ? checksByFormat.get(format) : void 0;
	if (checks === void 0) return unreadable$1("format", `one of ${[...checksByFormat.keys()].join(", ")}`);
	return checks(session, file);
};
// packages/verifier/src/script/verify-proof-file.ts
/** Enough of a file to know a proof by. */
var beginningBytes = 64;
/** Whether a file is a proof, by what it begins with. */
var isProofFile = async (path) => {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(beginningBytes), 0, beginningBytes, 0);
		return beginsAsProof(buffer.toString("latin1", 0, bytesRead));
	} finally {
		await file.close();
	}
};
/** Verifies a proof file on this disk. */
var verifyProofFile = async (hashing, { path, evidence, event, command }) => {
	const text = textOfUtf8(await readFile(path));
	if (text === void 0) return unreadable$1("", "UTF-8 text, found other bytes");
	const proof = await verifyProof({
		hashing,
		evidence,
		event,
		command
	}, text);
	const fault = misplaced(proof, {
		event,
		command
	});
	if (fault !== null) throw new UsageFault(`${fault}: ${path}`);
	return proof;
};
// packages/verifier/src/script/main.ts
var isFailed = ({ status }) => status === "fail";
var ofProof = async (asked) => {
	const document = await verifyProofFile(nodeHashing, asked);
	return {
		document,
		text: printedProof(asked.path, document),
		hasFailed: document.checks.some(isFailed)
	};
};
var ofLog = async (asked, isPack) => {
	const { path, evidence, event, command } = asked;
	const ofProofAlone = event === null ? command && "--command" : "--event";
	if (ofProofAlone !== null) throw new UsageFault(`${ofProofAlone}: expected a proof file, found that ${path} is none`);
	const document = isPack ? await verifyPack(nodeHashing, diskFolder(path), evidence, { reads: await readsOf(path) }) : await verifyLedger(nodeHashing, path, evidence);
	const hasFailed = Object.values(document.verdicts).some(isFailed);
	return {
		document,
		text: printed(document),
		hasFailed
	};
};
var verify$1 = async (asked) => {
	const found = await stat(asked.path).catch(() => void 0);
	if (found === void 0) throw new UsageFault(`${asked.path}: there is nothing`);
	if (found.isDirectory()) return ofLog(asked, true);
	return await isProofFile(asked.path) ? ofProof(asked) : ofLog(asked, false);
};
/** Verifies what the arguments name, prints the answer and returns the exit code. */
var main = async (args) => {
	const asked = await askedFor(nodeHashing, args);
	if (asked === null) {
		process.stdout.write(usage);
		return 0;
	}
	const { document, text, hasFailed } = await verify$1(asked);
	process.stdout.write(asked.isJson ? `${JSON.stringify(document, null, 2)}\n` : text);
	return hasFailed ? 1 : 0;
};
if (!isThreadOfScript) process.exitCode = await main(process.argv.slice(2)).catch((fault) => {
	const isUsage = fault instanceof UsageFault;
	const said = fault instanceof Error ? fault.message : String(fault);
	process.stderr.write(isUsage ? `${said}\n\n${usage}` : `${said}\n`);
	return isUsage ? 2 : 3;
});
