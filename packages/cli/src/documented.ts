/** Widest line of a description: help is read on small terminals too. */
const widthMax = 88

const wrapped = (text: string): string => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > widthMax) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.join('\n')
}

/** The help of a command: a line for the list of commands, what to know, and examples as they are typed. */
export const documented = (
  brief: string,
  text: string,
  ...examples: readonly string[]
): { readonly brief: string; readonly fullDescription: string } => ({
  brief,
  fullDescription: [wrapped(text), '', ...examples.map((example) => `  ${example}`)].join('\n'),
})
