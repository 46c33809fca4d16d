import { expect, test } from 'vitest'
import { eachApart } from '~/platform/each-apart'

test('each has its turn, whatever becomes of the others; the first failures are told', async () => {
	const ran: number[] = []
	const all = eachApart([1, 2, 3, 4, 5, 6, 7, 8], async (number) => {
		ran.push(number)
		if (number !== 4) throw new Error(`no ${number}`)
	})
	await expect(all).rejects.toThrow(
		'Error: no 1; Error: no 2; Error: no 3; Error: no 5; Error: no 6',
	)
	expect(ran).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
	await expect(eachApart([1, 2], async () => 'fine')).resolves.toBeUndefined()
})
