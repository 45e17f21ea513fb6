import { Findings, type Found, moments } from '../findings.ts'
import { type Hashing, hashLength } from '../hashing.ts'
import { LogTree } from '../log/log-tree.ts'
import type { Bytes } from '../text/bytes.ts'
import { checkFile, eventsPath } from './check-files.ts'
import type { EventsTask } from './events-task.ts'
import type { Folder } from './folder.ts'
import type { EventsFile, LookedLines } from './lines-pass.ts'
import { type Placing, placeByProof, placeByTiles } from './place-lines.ts'
import { Tiles } from './tiles.ts'

/** What the leaves of the events gave. */
export interface LeavesFound {
  readonly found: Found
  readonly eventsHash: string
  /** One past the last position. */
  readonly end: number
  /** The root of a whole log; undefined for a selection, or if a position is missing. */
  readonly root: Bytes | undefined
  readonly roots: ReadonlyMap<number, Bytes>
  /** The leaves of a selection; empty for a whole log. */
  readonly leaves: readonly Bytes[]
}

/** The second of four passes over the events: their leaves. It checks the tree, and finds each line's position. */
export class LeavesPass {
  readonly #task: EventsTask
  readonly #findings: Findings
  readonly #tree: LogTree
  readonly #placing: Placing
  readonly #leaves: Bytes[] = []

  private constructor(hashing: Hashing, task: EventsTask, tiles: Tiles) {
    this.#task = task
    this.#findings = new Findings()
    this.#findings.line = moments.beforeLines
    tiles.check(hashing, this.#findings)
    this.#findings.line = 0
    this.#tree = new LogTree(hashing, task.sizes, (tile, leaves) => tiles.takeRoot(tile, leaves))
    this.#placing =
      task.manifest.kind === 'log'
        ? placeByTiles(tiles, this.#findings, () => this.#tree.breakOff())
        : placeByProof(task.proof)
  }

  /** Begins the pass over the events of a folder. */
  static async of(hashing: Hashing, folder: Folder, task: EventsTask): Promise<LeavesPass> {
    const { kind, size } = task.manifest
    const tiles = await Tiles.of(folder, kind === 'log' ? size : 0, task.there)
    return new LeavesPass(hashing, task, tiles)
  }

  /** Takes lines that the first pass has checked; returns their positions. */
  take({ count, leaves }: LookedLines): readonly number[] {
    const positions: number[] = []
    for (let at = 0; at < count; at += 1) {
      const leaf = leaves.subarray(hashLength * at, hashLength * (at + 1))
      positions.push(this.#placing.place(leaf))
      if (this.#task.manifest.kind === 'log') this.#tree.push(leaf)
      else this.#leaves.push(leaf.slice())
      this.#findings.line += 1
    }
    return positions
  }

  /** Ends the pass. */
  end(file: EventsFile): LeavesFound {
    const { manifest, there } = this.#task
    const named = manifest.files.find(({ path }) => path === eventsPath)
    this.#findings.line = moments.afterLines
    if (named !== undefined && there.has(eventsPath)) checkFile(named, file, this.#findings)
    return {
      found: this.#findings.found(),
      eventsHash: file.sha256,
      end: this.#placing.end(),
      root: manifest.kind === 'log' ? this.#tree.root() : undefined,
      roots: this.#tree.roots,
      leaves: this.#leaves,
    }
  }
}
