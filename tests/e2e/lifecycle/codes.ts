/* Unified social credit codes (GB 32100-2015) for invented organizations; product.md §4. */

const symbols = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** A valid firm's code first registered in `division`; `number` is at most seven digits. */
export function creditCode(division: string, number: number): string {
	const body = `M${String(number).padStart(7, '0')}`
	const values = [...body].map((character) => (character === 'M' ? 22 : Number(character)))
	const check = (11 - (weighted(values, bodyWeights) % 11)) % 11
	const seventeen = `91${division}${body}${check === 10 ? 'X' : check}`
	const positions = [...seventeen].map((character) => symbols.indexOf(character))
	return seventeen + symbols[(31 - (weighted(positions, codeWeights) % 31)) % 31]
}

/** The same code with another last character. */
export function mistyped(code: string): string {
	const last = symbols.indexOf(code.at(-1)!)
	return code.slice(0, -1) + symbols[(last + 1) % 31]
}

const weighted = (values: number[], weights: number[]) =>
	values.reduce((sum, value, index) => sum + value * weights[index]!, 0)
