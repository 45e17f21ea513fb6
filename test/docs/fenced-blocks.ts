/** A fenced block of a Markdown page. */
export interface FencedBlock {
  /** First word after the fence. */
  readonly language: string
  /** What follows the language: the name of the file that the block shows, or nothing. */
  readonly file: string
  readonly text: string
  /** 1-based line of the opening fence. */
  readonly line: number
}

const fence = /^```(\w*) ?(.*)\n([\s\S]*?)^```$/gm

/** The fenced blocks of a Markdown text, in order. */
export const fencedBlocks = (text: string): readonly FencedBlock[] =>
  [...text.matchAll(fence)].map((match) => {
    const [, language = '', file = '', body = ''] = match
    return { language, file, text: body, line: text.slice(0, match.index).split('\n').length }
  })
