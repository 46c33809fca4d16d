/**
 * A payment batch as the sheet handed to the bank: CSV with a byte-order mark, CRLF, amounts in
 * yuan. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
import { yuanText } from './yuan'

export type PaymentRow = {
	code: string
	payee: string
	bank: string
	account: string
	amountFen: bigint
	purpose: string
}

const heads = ['批次号', '序号', '申请编号', '收款单位', '开户银行', '账号', '金额（元）', '用途']

export function csvCell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function paymentSheet(number: string, rows: readonly PaymentRow[]): string {
	const lines = rows.map((row, index) => [
		number,
		String(index + 1),
		row.code,
		row.payee,
		row.bank,
		row.account,
		yuanText(row.amountFen),
		row.purpose,
	])
	const table = [heads, ...lines].map((cells) => cells.map(csvCell).join(','))
	return `\uFEFF${table.join('\r\n')}\r\n`
}
