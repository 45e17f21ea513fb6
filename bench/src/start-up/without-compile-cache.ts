/** What starts cold for a user starts cold here. */
export const withoutCompileCache = (): NodeJS.ProcessEnv => {
  const { NODE_COMPILE_CACHE: _, ...rest } = process.env
  return rest
}
