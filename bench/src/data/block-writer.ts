import { closeSync, openSync, writeSync } from 'node:fs'

const piecesOfBlock = 10_000

/** Writes pieces of text in blocks, because a write for every line takes minutes. */
export const blockWriter = (path: string) => {
  const file = openSync(path, 'w')
  let block: string[] = []
  const flush = (): void => {
    writeSync(file, block.join(''))
    block = []
  }
  return {
    write: (text: string): void => {
      block.push(text)
      if (block.length >= piecesOfBlock) flush()
    },
    close: (): void => {
      flush()
      closeSync(file)
    },
  }
}
