import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { setUpText } from '~/messages/set-up'
import { editDetails } from '~/modules/contest/commands/edit-details.server'
import { getDetails } from '~/modules/contest/queries/set-up.server'
import { DetailsForm } from '~/modules/contest/schema/set-up'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { TextArea, TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { SetUpForm } from '~/web/set-up-form'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const shouldRevalidate = () => true

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getDetails(await requireContext(request), params.contest!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, DetailsForm, async (input) => {
		await editDetails(ctx, params.contest!, input)
		return redirectWithToast(`/organizer/${params.contest}/settings`, 'contest.saved')
	})
}

export default function Details() {
	const t = useText(setUpText)
	const { version, details } = useLoaderData<typeof loader>()
	const { hosts, organizers, coOrganizers } = details
	const [form, f] = useZodForm(DetailsForm, {
		id: 'details',
		state: version,
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: {
			...details,
			hosts: hosts.join('\n'),
			organizers: organizers.join('\n'),
			coOrganizers: coOrganizers.join('\n'),
		},
	})
	return (
		<Panel>
			<SetUpForm form={form} version={version}>
				<FieldSet legend={t.bilingual}>
					<FieldRow>
						<TextField field={f.name} label={t.name} />
						<TextField field={f.nameEn} label={t.nameEn} />
					</FieldRow>
					<FieldRow>
						<TextField field={f.edition} label={t.edition} hint={t.editionHint} />
						<TextField field={f.editionEn} label={t.editionEn} />
					</FieldRow>
					<FieldRow>
						<TextField field={f.slogan} label={t.slogan} hint={t.sloganHint} />
						<TextField field={f.sloganEn} label={t.sloganEn} />
					</FieldRow>
					<TextArea field={f.summary} label={t.summary} rows={3} />
					<TextArea field={f.summaryEn} label={t.summaryEn} rows={3} />
				</FieldSet>
				<FieldSet legend={t.hosts}>
					<TextArea field={f.hosts} label={t.hosts} hint={t.namesHint} rows={2} />
					<FieldRow>
						<TextArea field={f.organizers} label={t.organizers} hint={t.namesHint} rows={3} />
						<TextArea field={f.coOrganizers} label={t.coOrganizers} hint={t.namesHint} rows={3} />
					</FieldRow>
				</FieldSet>
				<FieldSet legend={t.contact} hint={t.contactHint}>
					<FieldRow>
						<TextField field={f.contactPhone} label={t.contactPhone} type="tel" />
						<TextField
							field={f.contactEmail}
							label={t.contactEmail}
							type="email"
							required={false}
						/>
					</FieldRow>
					<FieldRow>
						<TextField field={f.contactHours} label={t.contactHours} />
						<TextField field={f.contactAddress} label={t.contactAddress} />
					</FieldRow>
					<FieldRow>
						<TextField field={f.icpNumber} label={t.icpNumber} />
						<TextField field={f.policeNumber} label={t.policeNumber} />
					</FieldRow>
					<TextField field={f.reportChannel} label={t.reportChannel} />
				</FieldSet>
			</SetUpForm>
		</Panel>
	)
}
