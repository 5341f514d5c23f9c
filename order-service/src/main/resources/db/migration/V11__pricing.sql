-- The rules that orders are priced by. Merchants change them through the API; what stands here is a start.
create table tax_zone (
    id      text primary key check (id ~ '^[A-Z]{2}$'),
    version bigint not null,
    content jsonb  not null
);

create table shipping_option (
    id      text primary key,
    version bigint not null,
    content jsonb  not null
);

create table promotion (
    id           uuid primary key,
    version      bigint not null,
    code         text,
    in_all       int check (in_all > 0),
    per_customer int check (per_customer > 0),
    used         int not null default 0 check (used >= 0),
    content      jsonb not null,
    created_at   timestamptz not null default now(),
    removed_at   timestamptz
);

create unique index one_promotion_a_code on promotion (code) where removed_at is null;

create table promotion_redemption (
    promotion_id  uuid not null references promotion,
    order_id      uuid not null references orders,
    owner         text not null,
    given_back_at timestamptz,
    primary key (promotion_id, order_id)
);

create index promotion_redemption_of_a_shopper on promotion_redemption (promotion_id, owner) where given_back_at is null;

create table quote (
    id         uuid primary key,
    owner      text not null,
    expires_at timestamptz not null,
    content    jsonb not null
);

create index quote_age on quote (expires_at);

-- Value added tax of the European Union, standard and most common reduced rate, in thousandths of a percent, as far as it
-- was known in 2026. No tax advice: a merchant checks it. Everywhere else nothing is collected.
insert into tax_zone (id, version, content)
select country, 1, jsonb_build_object(
    'country', country, 'pricesIncludeTax', true,
    'rates', jsonb_build_object('standard', standard, 'reduced', reduced))
from (values
    ('AT', 20000, 10000), ('BE', 21000, 6000), ('BG', 20000, 9000), ('CY', 19000, 9000), ('CZ', 21000, 12000),
    ('DE', 19000, 7000), ('DK', 25000, 25000), ('EE', 24000, 9000), ('ES', 21000, 10000), ('FI', 25500, 13500),
    ('FR', 20000, 10000), ('GR', 24000, 13000), ('HR', 25000, 13000), ('HU', 27000, 18000), ('IE', 23000, 13500),
    ('IT', 22000, 10000), ('LT', 21000, 12000), ('LU', 17000, 8000), ('LV', 21000, 12000), ('MT', 18000, 7000),
    ('NL', 21000, 9000), ('PL', 23000, 8000), ('PT', 23000, 13000), ('RO', 21000, 11000), ('SE', 25000, 12000),
    ('SI', 22000, 9500), ('SK', 23000, 19000)) as rate (country, standard, reduced);

insert into shipping_option (id, version, content)
select id, 1, jsonb_build_object(
    'id', id, 'name', name, 'countries', to_jsonb(countries), 'currency', 'EUR', 'bands', bands::jsonb,
    'minDays', min_days, 'maxDays', max_days)
from (
    select array['AT','BE','BG','CY','CZ','DE','DK','EE','ES','FI','FR','GR','HR','HU','IE','IT','LT','LU','LV','MT','NL',
                 'PL','PT','RO','SE','SI','SK'] as eu,
           array['CH','GB','IS','LI','NO'] as europe,
           array['AU','CA','JP','NZ','US'] as world) as zone
cross join lateral (values
    ('parcel-eu', 'Parcel', zone.eu, 2, 5,
        '[{"upToGrams":2000,"minorUnits":590},{"upToGrams":10000,"minorUnits":990},{"upToGrams":31500,"minorUnits":1990}]'),
    ('express-eu', 'Express', zone.eu, 1, 2,
        '[{"upToGrams":2000,"minorUnits":1490},{"upToGrams":10000,"minorUnits":2490},{"upToGrams":31500,"minorUnits":4990}]'),
    ('freight-eu', 'Freight to the kerb', zone.eu, 5, 10,
        '[{"upToGrams":100000,"minorUnits":5900},{"upToGrams":500000,"minorUnits":14900},{"upToGrams":10000000,"minorUnits":49900}]'),
    ('parcel-europe', 'Parcel', zone.europe, 3, 7,
        '[{"upToGrams":2000,"minorUnits":1290},{"upToGrams":10000,"minorUnits":1990},{"upToGrams":31500,"minorUnits":3990}]'),
    ('freight-europe', 'Freight to the kerb', zone.europe, 7, 14,
        '[{"upToGrams":100000,"minorUnits":12900},{"upToGrams":500000,"minorUnits":29900},{"upToGrams":10000000,"minorUnits":99900}]'),
    ('parcel-world', 'Air parcel', zone.world, 5, 12,
        '[{"upToGrams":2000,"minorUnits":2490},{"upToGrams":10000,"minorUnits":5990},{"upToGrams":31500,"minorUnits":12900}]'),
    ('freight-world', 'Sea freight', zone.world, 30, 60,
        '[{"upToGrams":100000,"minorUnits":34900},{"upToGrams":500000,"minorUnits":79900},{"upToGrams":10000000,"minorUnits":249900}]')
) as option (id, name, countries, min_days, max_days, bands);

-- Codes that nobody has, by those who entered them: so that nobody finds one by trying.
create table wrong_code (
    owner      text not null,
    code       text not null,
    entered_at timestamptz not null,
    primary key (owner, code)
);

create index wrong_code_age on wrong_code (entered_at);
