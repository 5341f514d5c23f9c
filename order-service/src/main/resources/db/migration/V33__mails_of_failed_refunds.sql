alter table letter drop constraint letter_kind_check;
alter table letter add constraint letter_kind_check
    check (kind in ('CONFIRMATION', 'SENT', 'REFUNDED', 'REFUND_FAILED', 'LOOK_UP'));
