const SECRET = /password|secret|token|accountNumber|oneTimeCode/i

/** Whether a field's value is never sent back to a page nor kept. */
export function isSecretField(name: string): boolean {
	return SECRET.test(name)
}
