import type { Context } from '~/modules/context'
import { FormCodeMalformed, FormCodeOther, FormNotUploaded, FormOutdated } from '../errors'
import { currentFormCode, lockOwnEntry, stampedForm } from '../load.server'
import { normalizeFormCode, printedFormCode } from '../rules/form-code'
import { requireChangeable } from './save-entry.server'

/**
 * Takes the word of whoever uploaded the stamped scan on the version code its pages bear. Another
 * code than that of the form as it stands now is refused: such a scan is of another version.
 */
export async function declareForm(ctx: Context, entryId: string, typed: string): Promise<void> {
	await ctx.transaction(async (tx) => {
		const entry = await lockOwnEntry(tx, ctx.actor, entryId, 'edit')
		requireChangeable(ctx, entry, 'entry_form')
		const scan = stampedForm(entry)
		if (!scan) throw new FormNotUploaded()
		const code = normalizeFormCode(typed)
		if (!code) throw new FormCodeMalformed()
		const current = currentFormCode(entry)
		if (scan.formCode && scan.formCode !== current) {
			throw new FormOutdated({ declared: printedFormCode(scan.formCode) })
		}
		if (code !== current) throw new FormCodeOther({ current: printedFormCode(current) })
		if (scan.formCode === code) return
		await tx.entryFile.update({
			where: { entryId_fileId: { entryId, fileId: scan.fileId } },
			data: { formCode: code },
			select: { fileId: true },
		})
		await ctx.audit(tx, 'entry.form_declared', {
			contestId: entry.contestId,
			subjectType: 'entry',
			subjectId: entryId,
			fileId: scan.fileId,
			formCode: code,
		})
	})
}
