import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { PeerModule } from './ensure-peers.ts'
import { peersFolder } from './peers-folder.ts'

/** Loads a peer from the folder of the peers; throws if it is not installed. The caller gives the type of what it uses. */
export const loadPeer = <Part>(name: PeerModule): Part =>
  createRequire(join(peersFolder, 'package.json'))(name)
