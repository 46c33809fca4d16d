import main from '~/cli/main'

/** Runs one command in this process: its exit code and all it wrote. */
export async function command(...argv: string[]) {
	let stdout = ''
	let stderr = ''
	const code = await main(argv, {
		stdout: { write: (text) => (stdout += text) },
		stderr: { write: (text) => (stderr += text) },
	})
	return { code, stdout, stderr }
}
