/** The environment without the compile cache of the benchmark, so that programs start cold, as for a user. */
export const withoutCompileCache = (): NodeJS.ProcessEnv => {
  const { NODE_COMPILE_CACHE: _, ...rest } = process.env
  return rest
}
