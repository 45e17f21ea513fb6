import { fileURLToPath } from 'node:url'

/** Where the peers are installed: a package outside the workspace, because one of them compiles for a minute. */
export const peersFolder: string = fileURLToPath(new URL('../../peers', import.meta.url))
