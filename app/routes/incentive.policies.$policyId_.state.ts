import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { publishPolicy, setPolicyRetired } from '~/modules/incentive/commands/policies.server'
import { PolicyStateForm } from '~/modules/incentive/schema/policy-form'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/incentive/policies')

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, PolicyStateForm, async ({ to }) => {
		const policyId = params.policyId!
		if (to === 'published') await publishPolicy(ctx, policyId)
		else await setPolicyRetired(ctx, policyId, to === 'retired')
		return redirectWithToast(`/incentive/policies/${policyId}`, `incentive.policy_${to}`)
	})
}
