/** Function words: nearly every English sentence has one of them, and Welsh has none. */
const functionWords: ReadonlySet<string> = new Set(
  [
    'the of is not and for with from has have had was were are be been being by this that these those which who whom whose',
    'what when where while if it its they them their there here will would can cannot may might must should each every all any',
    'both none no yes than then into onto out over under above below between against about after before since until during',
    'more most less least other others another same such only also still yet already again in on as or but so because to',
  ].flatMap((line) => line.split(' ')),
)

/** English function words that are also Welsh words: `to` is a roof, `as` is rare, `or` is "from the". */
const welshToo: ReadonlySet<string> = new Set(['to', 'on', 'as', 'or', 'but', 'so'])

/** A text without its quotations between “ and ”, including nested ones. */
const withoutQuotations = (text: string): string => {
  const shorter = text.replaceAll(/“[^“”]*”/g, '')
  return shorter === text ? text : withoutQuotations(shorter)
}

/** The English function words in a text that should be Welsh, outside its quotations. */
export const englishIn = (text: string): readonly string[] =>
  withoutQuotations(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'_-]+/u)
    .filter((word) => functionWords.has(word) && !welshToo.has(word))
