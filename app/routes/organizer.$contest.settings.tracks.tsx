import type { FieldMetadata } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { setUpText } from '~/messages/set-up'
import { editTracks } from '~/modules/contest/commands/edit-tracks.server'
import { getTracksForm } from '~/modules/contest/queries/set-up.server'
import { TracksForm } from '~/modules/contest/schema/set-up'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { HiddenField, NumberField, TextArea, TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { SetUpForm } from '~/web/parts/set-up-form'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const shouldRevalidate = () => true

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getTracksForm(await requireContext(request), params.contest!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, TracksForm, async (input) => {
		await editTracks(ctx, params.contest!, input)
		return redirectWithToast(`/organizer/${params.contest}/settings/tracks`, 'contest.saved')
	})
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>['tracks'][number]
type Track = z.input<typeof TracksForm>['tracks'][number]

function TrackFields({ field, track }: { field: FieldMetadata<Track>; track: Loaded }) {
	const t = useText(setUpText)
	const f = field.getFieldset()
	const locked = track.rounds.length > 0
	return (
		<FieldSet legend={t.track(track.code)}>
			<HiddenField name={f.id.name} value={track.id} />
			<FieldRow>
				<TextField field={f.name} label={t.trackName} />
				<TextField field={f.nameEn} label={t.trackNameEn} />
			</FieldRow>
			<FieldRow>
				<TextField field={f.listTitle} label={t.listTitle} hint={t.listTitleHint} />
				<TextField field={f.listTitleEn} label={t.listTitleEn} />
			</FieldRow>
			<FieldRow>
				<NumberField
					field={f.seats}
					label={t.seats}
					min={1}
					readOnly={locked}
					hint={locked ? t.lockedNote : undefined}
				/>
				<TextField
					field={f.siteRegion}
					label={t.siteRegion}
					hint={t.siteRegionHint}
					inputMode="numeric"
					width="short"
				/>
			</FieldRow>
			<FieldRow>
				<TextArea field={f.summary} label={t.trackSummary} rows={3} />
				<TextArea field={f.summaryEn} label={t.trackSummaryEn} rows={3} />
			</FieldRow>
			<FieldRow>
				<TextArea field={f.eligibility} label={t.eligibility} hint={t.eligibilityHint} />
				<TextArea field={f.eligibilityEn} label={t.eligibilityEn} hint={t.eligibilityHint} />
			</FieldRow>
		</FieldSet>
	)
}

const shownFields = {
	name: 'trackName',
	nameEn: 'trackNameEn',
	listTitle: 'listTitle',
	listTitleEn: 'listTitleEn',
	seats: 'seats',
	siteRegion: 'siteRegion',
} as const

export default function Tracks() {
	const t = useText(setUpText)
	const { version, tracks } = useLoaderData<typeof loader>()
	const [form, fields] = useZodForm(TracksForm, {
		id: 'tracks',
		state: version,
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: {
			tracks: tracks.map((track) => ({ ...track, siteRegion: track.siteRegion ?? undefined })),
		},
	})
	const list = fields.tracks.getFieldList()
	const labels = Object.fromEntries(
		tracks.flatMap(({ code }, index) =>
			Object.entries(shownFields).map(([name, key]) => [
				`tracks[${index}].${name}`,
				`${t.track(code)} ${t[key]}`,
			]),
		),
	)
	return (
		<Panel>
			<SetUpForm form={form} version={version} labels={labels}>
				{tracks.map((track, index) => {
					// A form sent without its rows comes back without them.
					const field = list[index]
					return field ? <TrackFields key={track.id} track={track} field={field} /> : null
				})}
			</SetUpForm>
		</Panel>
	)
}
