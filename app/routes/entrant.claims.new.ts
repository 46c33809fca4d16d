import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { startClaim } from '~/modules/incentive/commands/start-claim.server'
import { StartClaimForm } from '~/modules/incentive/schema/claim-forms'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/entrant/incentives')

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, StartClaimForm, async (input) => {
		const { id } = await startClaim(ctx, input)
		return redirectWithToast(`/entrant/claims/${id}`, 'incentive.claim_started')
	})
}
