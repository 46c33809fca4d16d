import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { decidingRound } from '~/modules/ranking/rules/deciding-round'
import { pseudonyms } from '~/modules/ranking/rules/pseudonyms'

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('hex')
const ids = Array.from({ length: 2_000 }, (_, number) => `id-${number}`)

test('every id has a code of its own, whatever the order in which ids come', () => {
	const codes = pseudonyms('entry', ids, 'salt', hmac)
	expect(new Set(codes.values()).size).toBe(ids.length)
	expect([...codes.values()].every((code) => /^E-[2-9A-HJKMNP-Z]{4}$/.test(code))).toBe(true)
	const turned = pseudonyms('entry', [...ids].reverse(), 'salt', hmac)
	expect(ids.map((id) => turned.get(id))).toEqual(ids.map((id) => codes.get(id)))
})

test('another round, another kind: no code carries over', () => {
	const [one, two] = ['salt', 'other'].map((salt) => pseudonyms('judge', ids, salt, hmac))
	const same = ids.filter((id) => one!.get(id) === two!.get(id))
	expect(same.length).toBeLessThan(3)
	expect([...one!.values()].every((code) => code.startsWith('J-'))).toBe(true)
})

test('two ids whose hashes begin alike step aside from each other', () => {
	const alike = (_: string, text: string) =>
		`00000000${text.endsWith('a') ? '00' : '01'}`.padEnd(64, '0')
	const codes = pseudonyms('judge', ['a', 'b'], 'salt', alike)
	expect([...codes.values()].sort()).toEqual(['J-2222', 'J-2223'])
})

test('the last round with assignments decides; one without them never does', () => {
	const round = (stage: string, assignments: number) => ({ id: stage, stage, assignments })
	const rounds = [round('final', 0), round('preliminary', 5), round('semi_final', 3)]
	expect(decidingRound(rounds)?.id).toBe('semi_final')
	expect(decidingRound([round('final', 0), round('preliminary', 5)])?.id).toBe('preliminary')
	expect(decidingRound([round('preliminary', 0)])).toBeNull()
})
