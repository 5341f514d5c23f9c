-- An order that costs nothing is paid without the provider.
alter table payment
    drop constraint no_money_without_a_payment,
    add constraint no_money_without_a_payment
        check (state <> 'SUCCEEDED' or intent_id is not null or captured_minor_units = 0);
