import { type CsvRow, type CsvShape, type CsvTable, readCsv } from './csv'
import { readBytes, WrongInput } from './io'

/** Ids of another file; null where that file could not be read, and then nothing is unknown. */
export type Ids = ReadonlySet<string> | null

/** Reads several CSV files that name each other and collects every fault, with file and line. */
export class CsvReader {
	readonly faults: string[] = []

	/** Null for a file that is not given or is faulty. */
	table<C extends string>(path: string | undefined, shape: CsvShape<C>): CsvTable<C> | null {
		if (path === undefined) return null
		try {
			return readCsv(readBytes(path), path, shape)
		} catch (error) {
			if (!(error instanceof WrongInput)) throw error
			this.faults.push(...error.faults)
			return null
		}
	}

	/** The values of the columns that name a row; a repeated one is a fault. */
	ids<C extends string>(table: CsvTable<C> | null, ...columns: C[]): Ids {
		if (!table) return null
		const lines = new Map<string, number>()
		for (const row of table.rows) {
			const id = columns.map((column) => row.cells[column]).join(', ')
			const line = lines.get(id)
			if (line === undefined) lines.set(id, row.line)
			else this.fault(table, row, `${id} stands already on line ${line}`)
		}
		return new Set(lines.keys())
	}

	/** The cell, which must be one of the ids. */
	known<C extends string>(table: CsvTable<C>, row: CsvRow<C>, column: C, ids: Ids): string {
		const id = row.cells[column]
		if (ids && !ids.has(id)) this.fault(table, row, `unknown ${column} ${id}`)
		return id
	}

	/** The cell as a whole number within the range; 0 beside a fault where it is none. */
	integer<C extends string>(
		table: CsvTable<C>,
		row: CsvRow<C>,
		column: C,
		[least, most]: readonly [number, number],
	): number {
		const text = row.cells[column]
		const value = Number(text)
		if (/^[+-]?\d+$/.test(text) && value >= least && value <= most) return value
		this.fault(table, row, `${column} "${text}" is no whole number from ${least} to ${most}`)
		return 0
	}

	fault<C extends string>({ path }: CsvTable<C>, { line }: CsvRow<C>, what: string): void {
		this.faults.push(`${path}:${line}: ${what}`)
	}
}
