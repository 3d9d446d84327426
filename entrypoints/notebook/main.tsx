import { render } from 'preact';

import { watchAccess } from '../review/open-place.ts';
import { App } from './App.tsx';

watchAccess();
const root = document.getElementById('app');
if (root) render(<App />, root);
