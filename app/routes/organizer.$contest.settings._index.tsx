import type { ActionFunctionArgs, LoaderFunctionArgs, SerializeFrom } from '@remix-run/node'
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
import { SetUpForm } from '~/web/parts/set-up-form'
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

/** The form holds one name a line. */
function withLines(details: SerializeFrom<typeof loader>['details']) {
	const lines = (names: string[]) => names.join('\n')
	return {
		...details,
		hosts: lines(details.hosts),
		hostsEn: lines(details.hostsEn),
		organizers: lines(details.organizers),
		organizersEn: lines(details.organizersEn),
		coOrganizers: lines(details.coOrganizers),
		coOrganizersEn: lines(details.coOrganizersEn),
	}
}

export default function Details() {
	const t = useText(setUpText)
	const { version, details } = useLoaderData<typeof loader>()
	const [form, f] = useZodForm(DetailsForm, {
		id: 'details',
		state: version,
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: withLines(details),
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
					<FieldRow>
						<TextArea field={f.hosts} label={t.hosts} hint={t.namesHint} rows={2} />
						<TextArea field={f.hostsEn} label={t.hostsEn} hint={t.namesEnHint} rows={2} />
					</FieldRow>
					<FieldRow>
						<TextArea field={f.organizers} label={t.organizers} rows={3} />
						<TextArea field={f.organizersEn} label={t.organizersEn} rows={3} />
					</FieldRow>
					<FieldRow>
						<TextArea field={f.coOrganizers} label={t.coOrganizers} rows={3} />
						<TextArea field={f.coOrganizersEn} label={t.coOrganizersEn} rows={3} />
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
						<TextField field={f.contactHoursEn} label={t.contactHoursEn} />
					</FieldRow>
					<FieldRow>
						<TextField field={f.contactAddress} label={t.contactAddress} />
						<TextField field={f.contactAddressEn} label={t.contactAddressEn} />
					</FieldRow>
					<FieldRow>
						<TextField field={f.icpNumber} label={t.icpNumber} />
						<TextField field={f.policeNumber} label={t.policeNumber} />
					</FieldRow>
					<FieldRow>
						<TextField field={f.reportChannel} label={t.reportChannel} />
						<TextField field={f.reportChannelEn} label={t.reportChannelEn} />
					</FieldRow>
				</FieldSet>
			</SetUpForm>
		</Panel>
	)
}
