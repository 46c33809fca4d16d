import { systemContext } from '~/modules/context.server'
import { discardBytes } from '~/modules/file/discard.server'
import { sweepUploads } from '~/modules/file/sweep.server'

export async function discardFile(payload: unknown): Promise<void> {
	await discardBytes(await systemContext('discard-file'), payload)
}

export async function sweepFiles(): Promise<void> {
	await sweepUploads(await systemContext('sweep-uploads'))
}
