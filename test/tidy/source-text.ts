/** Source without its comments. */
export const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')

/** Source with its strings and templates emptied. */
export const withoutTexts = (source: string): string =>
  source.replaceAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")

/** Every module that a source imports or re-exports from. */
export const importsOf = (source: string): readonly string[] =>
  [...withoutComments(source).matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)].map(
    ([, still = '', dynamic = '']) => still || dynamic,
  )
