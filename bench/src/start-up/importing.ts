/** Arguments for Node to import packages and end. */
export const importing = (names: readonly string[]): readonly string[] => [
  '--input-type=module',
  '-e',
  names.map((name) => `import '${name}'`).join('\n'),
]
