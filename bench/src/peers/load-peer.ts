import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { PeerModule } from './ensure-peers.ts'
import { peersFolder } from './peers-folder.ts'

/** Loads a peer from the peers' own folder; throws where it is not installed. The caller names the part that it uses. */
export const loadPeer = <Part>(name: PeerModule): Part =>
  createRequire(join(peersFolder, 'package.json'))(name)
