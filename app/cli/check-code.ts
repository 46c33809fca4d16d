import { parseArgs } from 'node:util'
import { creditCodeText } from '~/messages/credit-code'
import {
	checkCreditCode,
	type CreditCodeCheck,
	type CreditCodeFault,
	normalizeCreditCode,
} from '~/modules/organization/rules/credit-code'
import type { ExitCode, Io } from './io'
import { WrongInput } from './io'

/**
 * `check-code CODE…`: one line per code, `CODE<tab>valid<tab>where first registered` or
 * `CODE<tab>invalid<tab>why`. Full width, lower case, spaces and hyphens are read as the code is
 * written. Exit 1 when any is invalid.
 */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	const { positionals } = parseArgs({ args: argv, allowPositionals: true, strict: true })
	if (positionals.length === 0) throw new WrongInput('check-code: at least one CODE is needed')
	const checks = positionals.map((given) => checkCreditCode(normalizeCreditCode(given)))
	for (const check of checks) io.stdout.write(`${check.code}\t${verdict(check)}\n`)
	return checks.every((check) => check.valid) ? 0 : 1
}

function verdict(check: CreditCodeCheck): string {
	if (!check.valid) return `invalid\t${reason(check.fault)}`
	const { code, province, shenyang } = check.division
	const names = [province?.en, shenyang?.en].filter(Boolean).join(', ')
	return `valid\tfirst registered in ${code}${names ? ` (${names})` : ''}`
}

function reason(fault: CreditCodeFault): string {
	const text = creditCodeText.en
	switch (fault.kind) {
		case 'length':
			return text.length(fault)
		case 'character':
			return text.character(fault)
		case 'check':
			return text.check(fault)
	}
}
