import { Findings, type Found, moments } from '../findings.ts'
import type { Hashing, PartsHash } from '../hashing.ts'
import { LogTree } from '../log/log-tree.ts'
import { type Bytes, hexOf } from '../text/bytes.ts'
import { checkFile, eventsPath } from './check-files.ts'
import type { EventsTask } from './events-task.ts'
import type { Folder } from './folder.ts'
import type { LinesOfPiece } from './lines.ts'
import { type Placing, placeByProof, placeByTiles } from './place-lines.ts'
import { Tiles } from './tiles.ts'

/** What the bytes of the events lead to. */
export interface LeavesFound {
  readonly found: Found
  readonly eventsHash: string
  /** One past the last position. */
  readonly end: number
  /** Of a whole log its root, where it has one. */
  readonly root: Bytes | undefined
  readonly roots: ReadonlyMap<number, Bytes>
  /** Of a selection its leaves. */
  readonly leaves: readonly Bytes[]
}

/** The first look at the events, of their bytes: the hash of the file, leaves, tiles, tree, and so where each line stands. */
export class LeavesPass {
  readonly #task: EventsTask
  readonly #findings: Findings
  readonly #tree: LogTree
  readonly #placing: Placing
  readonly #hash: PartsHash
  readonly #leaves: Bytes[] = []
  #bytes = 0

  private constructor(hashing: Hashing, task: EventsTask, tiles: Tiles) {
    this.#task = task
    this.#findings = new Findings()
    this.#findings.line = moments.beforeLines
    tiles.check(hashing, this.#findings)
    this.#findings.line = 0
    this.#tree = new LogTree(hashing, task.sizes, (tile, leaves) => tiles.rootOver(tile, leaves))
    this.#placing =
      task.manifest.kind === 'log'
        ? placeByTiles(tiles, this.#findings, () => this.#tree.breakOff())
        : placeByProof(task.proof)
    this.#hash = hashing.sha256InParts()
  }

  /** The pass over the events of a folder. */
  static async of(hashing: Hashing, folder: Folder, task: EventsTask): Promise<LeavesPass> {
    const { kind, size } = task.manifest
    const tiles = await Tiles.of(folder, kind === 'log' ? size : 0, task.there)
    return new LeavesPass(hashing, task, tiles)
  }

  /** Takes the next piece of the file; returns the positions of the lines that end in it. */
  take({ piece, lines }: LinesOfPiece): readonly number[] {
    this.#hash.update(piece)
    this.#bytes += piece.length
    return lines.map(({ bytes }) => {
      const leaf = this.#tree.leafOf(bytes)
      const position = this.#placing.place(leaf)
      if (this.#task.manifest.kind === 'log') this.#tree.push(leaf)
      else this.#leaves.push(leaf.slice())
      this.#findings.line += 1
      return position
    })
  }

  /** Takes the end of the file. */
  end(): LeavesFound {
    const eventsHash = hexOf(this.#hash.digest())
    const { manifest, there } = this.#task
    const named = manifest.files.find(({ path }) => path === eventsPath)
    this.#findings.line = moments.afterLines
    if (named !== undefined && there.has(eventsPath))
      checkFile(named, { bytes: this.#bytes, sha256: eventsHash }, this.#findings)
    return {
      found: this.#findings.found(),
      eventsHash,
      end: this.#placing.end(),
      root: manifest.kind === 'log' ? this.#tree.root() : undefined,
      roots: this.#tree.roots,
      leaves: this.#leaves,
    }
  }
}
