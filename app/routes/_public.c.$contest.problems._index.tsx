export { loader, default, meta, handle } from './_public.problems._index'
