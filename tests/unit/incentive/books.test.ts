import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Budget, moveBudget } from '~/modules/award/rules/budget'
import { splitByBasisPoints } from '~/modules/award/rules/instalments'
import { closingAction } from '~/modules/incentive/rules/payment'
import { csvSheet } from '~/modules/csv-sheet'
import { paymentSheet } from '~/modules/incentive/rules/payment-sheet'
import { type LedgerSums, reconcileBudget } from '~/modules/incentive/rules/reconcile'
import { openSealedText, sealText } from '~/platform/crypto/sealed-text.server'

type Part = { amount: bigint; state: 'open' | 'paid' | 'forfeited' }
type Act =
	{ kind: 'grant'; amount: bigint; share: number } | { kind: 'pay' | 'release'; part: number }

const acts: fc.Arbitrary<Act[]> = fc.array(
	fc.oneof(
		fc.record({
			kind: fc.constant('grant' as const),
			amount: fc.bigInt({ min: 1n, max: 500_000n }),
			share: fc.integer({ min: 1, max: 9_999 }),
		}),
		fc.record({
			kind: fc.constantFrom('pay' as const, 'release' as const),
			part: fc.nat({ max: 20 }),
		}),
	),
	{ maxLength: 40 },
)

test('whatever is granted, paid and given up, columns, ledger and instalments agree', () => {
	fc.assert(
		fc.property(acts, fc.bigInt({ min: 0n, max: 2_000_000n }), (sequence, total) => {
			let budget: Budget = { total, committed: 0n, paid: 0n }
			const ledger: LedgerSums = {}
			const parts: Part[] = []
			const book = (kind: 'commit' | 'pay' | 'release', amount: bigint) => {
				const movement = kind === 'release' ? ('free' as const) : kind
				const moved = moveBudget(budget, { kind: movement, amount })
				if (!moved.ok) return false
				budget = moved.budget
				ledger[kind] = (ledger[kind] ?? 0n) + amount
				return true
			}
			for (const act of sequence) {
				if (act.kind === 'grant') {
					if (!book('commit', act.amount)) continue
					const split = splitByBasisPoints(act.amount, [act.share, 10_000 - act.share])
					parts.push(...split.map((amount) => ({ amount, state: 'open' as const })))
					continue
				}
				const part = parts[act.part]
				if (part?.state !== 'open' || part.amount === 0n) continue
				if (book(act.kind, part.amount)) part.state = act.kind === 'pay' ? 'paid' : 'forfeited'
			}
			const sum = (of: Part[]) => of.reduce((amount, part) => amount + part.amount, 0n)
			const books = reconcileBudget({
				columns: budget,
				ledger,
				instalments: {
					standing: sum(parts.filter(({ state }) => state !== 'forfeited')),
					paid: sum(parts.filter(({ state }) => state === 'paid')),
				},
			})
			expect(books.agrees).toBe(true)
			expect(books.available >= 0n).toBe(true)
		}),
	)
})

test('one fen that went missing is seen', () => {
	const columns = { total: 100n, committed: 50n, paid: 20n }
	const instalments = { standing: 50n, paid: 20n }
	expect(reconcileBudget({ columns, ledger: { commit: 50n, pay: 20n }, instalments }).agrees).toBe(
		true,
	)
	expect(reconcileBudget({ columns, ledger: { commit: 50n, pay: 19n }, instalments }).agrees).toBe(
		false,
	)
})

test('a claim is paid when every part is settled and one was paid', () => {
	expect(closingAction(['paid', 'pending'], 'paying')).toBeNull()
	expect(closingAction(['paid', 'paid'], 'paying')).toBe('paid')
	expect(closingAction(['paid', 'forfeited'], 'paying')).toBe('paid')
	expect(closingAction(['forfeited', 'forfeited'], 'approved')).toBe('forfeited')
})

test('the sheet for the bank holds no formula', () => {
	const cells = csvSheet([['=1+1', '+86', '@x', '-1', 'a,"b"']])
	expect(cells).toBe(`\uFEFF'=1+1,'+86,'@x,'-1,"a,""b"""\r\n`)
	const row = { code: 'DX2026-0001', payee: '=甲', bank: '银行', account: '6222', purpose: '奖励' }
	expect(paymentSheet('PF2026-001', [{ ...row, amountFen: 4_000_050n }])).toBe(
		"\uFEFF批次号,序号,申请编号,收款单位,开户银行,账号,金额（元）,用途\r\nPF2026-001,1,DX2026-0001,'=甲,银行,6222,40000.50,奖励\r\n",
	)
})

test('a sealed text opens only with its key and for what it was bound to', () => {
	const secret = randomBytes(32).toString('base64url')
	const sealed = sealText(secret, '6222021234567890', 'payee-account:A')
	expect(sealText(secret, '6222021234567890', 'payee-account:A')).not.toBe(sealed)
	expect(openSealedText(secret, sealed, 'payee-account:A')).toBe('6222021234567890')
	expect(() => openSealedText(secret, sealed, 'payee-account:B')).toThrow()
	expect(() =>
		openSealedText(randomBytes(32).toString('base64url'), sealed, 'payee-account:A'),
	).toThrow()
	const bytes = Buffer.from(sealed, 'base64')
	bytes[14]! ^= 1
	expect(() => openSealedText(secret, bytes.toString('base64'), 'payee-account:A')).toThrow()
})
