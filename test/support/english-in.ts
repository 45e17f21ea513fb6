/** Words that nearly every English sentence has one of, and that Welsh does not know. */
const functionWords: ReadonlySet<string> = new Set(
  [
    'the of is not and for with from has have had was were are be been being by this that these those which who whom whose',
    'what when where while if it its they them their there here will would can cannot may might must should each every all any',
    'both none no yes than then into onto out over under above below between against about after before since until during',
    'more most less least other others another same such only also still yet already again in on as or but so because to',
  ].flatMap((line) => line.split(' ')),
)

/** Welsh words that are spelt as English ones: `to` is a roof, `as` is rare, `or` is "from the". */
const welshToo: ReadonlySet<string> = new Set(['to', 'on', 'as', 'or', 'but', 'so'])

/** A text without what it quotes between “ and ”, also where quotations hold others. */
const withoutQuotations = (text: string): string => {
  const shorter = text.replaceAll(/“[^“”]*”/g, '')
  return shorter === text ? text : withoutQuotations(shorter)
}

/** The English function words of a text that should be Welsh, what it quotes left out. */
export const englishIn = (text: string): readonly string[] =>
  withoutQuotations(text)
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'_-]+/u)
    .filter((word) => functionWords.has(word) && !welshToo.has(word))
