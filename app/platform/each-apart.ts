const TOLD = 5

/**
 * Does the work for each item, one after another. One that fails keeps none of the others back;
 * what failed is thrown when all have had their turn.
 */
export async function eachApart<Item>(
	items: Iterable<Item>,
	work: (item: Item) => Promise<unknown>,
): Promise<void> {
	const errors: unknown[] = []
	for (const item of items) {
		try {
			await work(item)
		} catch (error) {
			errors.push(error)
		}
	}
	if (errors.length > 0) {
		throw new AggregateError(errors, errors.slice(0, TOLD).map(String).join('; '))
	}
}
