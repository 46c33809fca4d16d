import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentFields } from '~/modules/entry/rules/fields'
import {
	type FormContent,
	formCodeOf,
	normalizeFormCode,
	printedFormCode,
} from '~/modules/entry/rules/form-code'

const words = fc.string({ unit: 'grapheme', maxLength: 30 })
const typed = fc.oneof(
	words,
	fc.array(words, { maxLength: 4 }).map((lines) => lines.join('\n')),
)
const id = fc.uuid()

const forms: fc.Arbitrary<FormContent> = fc
	.constantFrom('scenario' as const, 'solution' as const)
	.chain((kind) =>
		fc.record({
			kind: fc.constant(kind),
			contestId: id,
			trackId: id,
			title: words,
			summary: typed,
			domainId: fc.option(id),
			siteDivision: fc.constantFrom('', '210112'),
			siteAddress: words,
			problemVersionId: fc.option(id),
			content: fc.record(Object.fromEntries(contentFields[kind].map((field) => [field, typed]))),
			organizations: fc.array(
				fc.record({ name: words, code: fc.option(words), share: fc.nat(10_000) }),
				{ minLength: 1, maxLength: 3 },
			),
			team: fc.array(
				fc.record({
					name: words,
					employer: words,
					title: words,
					role: fc.constantFrom('lead', 'member'),
				}),
				{ maxLength: 3 },
			),
		}),
	)

test('the same content has the same code, however it was stored', () => {
	fc.assert(
		fc.property(forms, (form) => {
			const content = form.content as Record<string, string>
			const stored: FormContent = {
				...form,
				title: ` ${form.title.normalize('NFD')}\n`,
				summary: form.summary.replace(/\r\n|\r|\n/g, '\r\n'),
				content: {
					strange: 'of another kind of track',
					...Object.fromEntries(
						Object.entries(content)
							.reverse()
							.map(([field, text]) => [field, text.replace(/\r\n|\r|\n/g, '\r\n')]),
					),
				},
			}
			expect(formCodeOf(stored)).toBe(formCodeOf(form))
		}),
	)
})

test('whatever is changed on paper changes the code', () => {
	fc.assert(
		fc.property(forms, fc.nat(), (drawn, at) => {
			const person = { name: '李娜', employer: '示例智造', title: '工程师', role: 'member' }
			const form = { ...drawn, team: [...drawn.team, person] }
			const content = form.content as Record<string, string>
			const fields = contentFields[form.kind]
			const field = fields[at % fields.length]!
			const [lead, ...partners] = form.organizations
			const renamed = (change: Partial<typeof person>) => ({
				team: [...drawn.team, { ...person, ...change }],
			})
			const changes: Partial<FormContent>[] = [
				{ title: `${form.title}x` },
				{ summary: `x${form.summary}` },
				{ domainId: `${form.domainId}x` },
				{ siteDivision: `${form.siteDivision}1` },
				{ siteAddress: `${form.siteAddress}x` },
				{ problemVersionId: `${form.problemVersionId}x` },
				{ content: { ...content, [field]: `${content[field]}x` } },
				{ organizations: [{ ...lead!, share: lead!.share + 1 }, ...partners] },
				{ organizations: [{ ...lead!, name: `${lead!.name}x` }, ...partners] },
				{ organizations: [...form.organizations, { name: 'x', code: null, share: 0 }] },
				{ organizations: [{ ...lead!, code: `${lead!.code}x` }, ...partners] },
				{ team: [...form.team, { ...person, name: '赵强' }] },
				renamed({ name: '赵强' }),
				renamed({ employer: '示例大学' }),
				renamed({ title: '教授' }),
				renamed({ role: 'lead' }),
			]
			const codes = changes.map((change) => formCodeOf({ ...form, ...change }))
			expect(new Set([formCodeOf(form), ...codes]).size).toBe(changes.length + 1)
		}),
	)
})

test('words that move from one field to the next change the code', () => {
	const form = { ...fc.sample(forms, { numRuns: 1, seed: 1 })[0]!, title: '甲乙', summary: '丙' }
	expect(formCodeOf({ ...form, title: '甲', summary: '乙丙' })).not.toBe(formCodeOf(form))
})

test('a code is twelve symbols, read back as printed or typed', () => {
	fc.assert(
		fc.property(forms, (form) => {
			const code = formCodeOf(form)
			expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
			expect(printedFormCode(code)).toMatch(/^\w{4}-\w{4}-\w{4}$/)
			expect(normalizeFormCode(` ${printedFormCode(code).toLowerCase()} `)).toBe(code)
		}),
	)
	for (const wrong of ['', 'ABCD', '7KQ2-M0XV-9T4B-HZ3E', '版本码', 'U'.repeat(12)]) {
		expect(normalizeFormCode(wrong)).toBeNull()
	}
})
