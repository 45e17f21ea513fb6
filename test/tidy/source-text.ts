/** Source without its comments. */
export const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')

/** Source with its texts and templates emptied. */
export const withoutTexts = (source: string): string =>
  source.replaceAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")

/** What a source imports, or re-exports, from elsewhere. */
export const importsOf = (source: string): readonly string[] =>
  [...withoutComments(source).matchAll(/\bfrom '([^']+)'|\bimport\('([^']+)'\)/g)].map(
    ([, still = '', dynamic = '']) => still || dynamic,
  )
