import type { ActionFunctionArgs } from '@remix-run/node'
import { remindMember } from '~/modules/entry/commands/team.server'
import { MemberActForm } from '~/modules/entry/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, MemberActForm, async ({ memberId }) => {
		await remindMember(ctx, params.entryId!, memberId)
		return redirectWithToast(`/entrant/entries/${params.entryId}/team`, 'entry.member_reminded')
	})
}
