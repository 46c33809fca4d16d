/**
 * Something outside the program stops it from working (a setting, a permission, a port). The
 * message is one line that a person can act on; it is printed alone, without a stack.
 */
export class SetupError extends Error {
	override name = 'SetupError'
}
