/**
 * The id from which the next page goes on, where a query took one row more than a page holds; null
 * on the last page.
 */
export function nextAfter(rows: readonly { id: string }[], size: number): string | null {
	return rows.length > size ? rows[size - 1]!.id : null
}
