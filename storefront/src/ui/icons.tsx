import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const icon = (path: string) => () => (
  <Icon>
    <path d={path} />
  </Icon>
);

export const SearchIcon = icon('M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13m4.7-1.8L20 20');
export const BagIcon = icon('M5 8h14l-1 12H6zM9 8V6.5a3 3 0 0 1 6 0V8');
export const PersonIcon = icon('M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8m-7.5 8c.8-3.4 3.7-5.5 7.5-5.5s6.7 2.1 7.5 5.5');
export const PlusIcon = icon('M12 6v12M6 12h12');
export const MinusIcon = icon('M6 12h12');
export const CloseIcon = icon('m6.5 6.5 11 11m0-11-11 11');
export const CheckIcon = icon('m5 12.5 4.5 4.500L19 7.5');
export const FilterIcon = icon('M4 7h10m4 0h2M4 17h2m4 0h10M16 4.500v5M8 14.500v5');
export const TurnLeftIcon = icon('M9 5 4.5 9 9 13M5 9h8.500a5.5 5.5 0 0 1 0 11H9');
export const TurnRightIcon = icon('m15 5 4.5 4-4.5 4m4-4h-8.500a5.5 5.5 0 0 0 0 11H15');
export const UpIcon = icon('m6 14.5 6-6 6 6');
export const DownIcon = icon('m6 9.5 6 6 6-6');
export const HomeIcon = icon('M4 9V4h5M20 9V4h-5M4 15v5h5m11-5v5h-5');
export const UploadIcon = icon('M12 15V5m-4.5 4L12 4.5 16.5 9M5 15v4h14v-4');
