/**
 * At most one writer per upload. The data directory belongs to one process (its instance lock), so
 * a table in memory suffices. A newcomer cuts the writer it finds, which is a connection that died
 * unnoticed, and waits until everything received so far is on disk.
 */
export type LiveUploads = ReturnType<typeof liveUploads>

type Writer = { cut: () => void; done: Promise<void> }

export function liveUploads() {
	const writers = new Map<string, Writer>()

	/** Ends the upload's writer, if there is one. */
	async function interrupt(id: string): Promise<void> {
		for (let writer = writers.get(id); writer; writer = writers.get(id)) {
			writer.cut()
			await writer.done
		}
	}

	/** Runs `write` as the upload's only writer; `cut` must make it end soon. */
	async function exclusively<T>(id: string, cut: () => void, write: () => Promise<T>): Promise<T> {
		// No await between the last look and the entry: of two newcomers one must find the other.
		for (let writer = writers.get(id); writer; writer = writers.get(id)) {
			writer.cut()
			await writer.done
		}
		const writing = write()
		const done = writing.then(
			() => void writers.delete(id),
			() => void writers.delete(id),
		)
		writers.set(id, { cut, done })
		return writing
	}

	return { interrupt, exclusively }
}
