import type { ActionFunctionArgs } from '@remix-run/node'
import { removeFile } from '~/modules/file/commands.server'
import { RemovalForm } from '~/modules/file/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { safeRedirect } from '~/web/safe-redirect'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, RemovalForm, async ({ returnTo }) => {
		await removeFile(ctx, { fileId: params.fileId! })
		return redirectWithToast(safeRedirect(returnTo), 'file.removed')
	})
}
