import type { ActionFunctionArgs } from '@remix-run/node'
import { withdrawEntry } from '~/modules/entry/commands/withdraw-entry.server'
import { WithdrawForm } from '~/modules/entry/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, WithdrawForm, async ({ reason }) => {
		await withdrawEntry(ctx, params.entryId!, reason)
		return redirectWithToast(`/entrant/entries/${params.entryId}`, 'entry.withdrawn')
	})
}
