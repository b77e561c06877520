package org.vigie.serve.web;

import org.springframework.http.HttpMethod;
import org.vigie.serve.account.Right;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A list of addresses in the making.
final class RouteTable {
    private final List<Route> routes = new ArrayList<>();

    RouteTable() {}

    /// Adds a page.
    @SuppressWarnings("MethodName") // as Spring's own builder writes it
    RouteTable GET(String path, Right right, Function<Pages, Route.Answer> answer) {
        routes.add(new Route(HttpMethod.GET, path, right, false, answer));
        return this;
    }

    /// Adds an act.
    @SuppressWarnings("MethodName") // as Spring's own builder writes it
    RouteTable POST(String path, Right right, Function<Pages, Route.Answer> answer) {
        routes.add(new Route(HttpMethod.POST, path, right, false, answer));
        return this;
    }

    /// Adds an act so grave that whoever does it proves again who they are.
    RouteTable proved(String path, Right right, Function<Pages, Route.Answer> answer) {
        routes.add(new Route(HttpMethod.POST, path, right, true, answer));
        return this;
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }
}
