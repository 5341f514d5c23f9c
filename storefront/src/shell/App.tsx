import { Suspense, lazy } from 'react';
import { Route, Switch } from 'wouter';
import { ListPage } from '../catalog/ListPage';
import { useCartFollowsLogin } from '../session/useCartFollowsLogin';
import { Loading } from '../ui/Loading';
import { ErrorBoundary } from './ErrorBoundary';
import { Footer } from './Footer';
import { Header } from './Header';
import { LiveRegion } from './LiveRegion';
import { NotFoundPage } from './NotFoundPage';
import { useRouteFocus } from './useRouteFocus';
import './shell.css';

const ProductPage = lazy(() => import('../product/ProductPage'));
const CartPage = lazy(() => import('../cart/CartPage'));
const SharedCartPage = lazy(() => import('../cart/SharedCartPage'));
const WishListPage = lazy(() => import('../cart/WishListPage'));
const CheckoutPage = lazy(() => import('../checkout/CheckoutPage'));
const OrderPage = lazy(() => import('../orders/OrderPage'));
const OrdersPage = lazy(() => import('../orders/OrdersPage'));
const LookUpPage = lazy(() => import('../orders/LookUpPage'));
const LookedUpPage = lazy(() => import('../orders/LookedUpPage'));
const AccountPage = lazy(() => import('../account/AccountPage'));
const MerchantOrdersPage = lazy(() => import('../merchant/orders/MerchantOrdersPage'));
const PromotionsPage = lazy(() => import('../merchant/promotions/PromotionsPage'));
const ShippingPage = lazy(() => import('../merchant/shipping/ShippingPage'));
const TaxPage = lazy(() => import('../merchant/tax/TaxPage'));
const MerchantPage = lazy(() => import('../merchant/MerchantPage'));

export function App() {
  useCartFollowsLogin();
  const main = useRouteFocus();
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1}>
        <ErrorBoundary>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/" component={ListPage} />
              <Route path="/products/:id">{({ id }) => <ProductPage key={id} id={id} />}</Route>
              <Route path="/cart" component={CartPage} />
              <Route path="/shared/:token">{({ token }) => <SharedCartPage token={token} />}</Route>
              <Route path="/wish-list" component={WishListPage} />
              <Route path="/checkout" component={CheckoutPage} />
              <Route path="/orders" component={OrdersPage} />
              <Route path="/orders/:id">{({ id }) => <OrderPage key={id} id={id} />}</Route>
              <Route path="/order-lookups" component={LookUpPage} />
              <Route path="/order-lookups/:token">{({ token }) => <LookedUpPage key={token} token={token} />}</Route>
              <Route path="/account" component={AccountPage} />
              <Route path="/merchant/orders" component={MerchantOrdersPage} />
              <Route path="/merchant/promotions" component={PromotionsPage} />
              <Route path="/merchant/shipping" component={ShippingPage} />
              <Route path="/merchant/tax" component={TaxPage} />
              <Route path="/merchant" component={MerchantPage} />
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      <LiveRegion />
    </>
  );
}
