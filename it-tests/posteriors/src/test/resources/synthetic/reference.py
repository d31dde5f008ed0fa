"""Draws the synthetic data sets, and computes log densities and gradients of the programs on them.

Run in this folder: python3 reference.py. Needs mpmath. Densities are written here from the
programs' formulas, with all constants, and computed with 60 digits; gradients are central
differences with a step of 1e-20, exact to more digits than a double has.
"""

import json
import os
import random

from mpmath import mp, mpf, exp, log, sqrt, pi, loggamma, log1p

mp.dps = 60


def normal(x, mu, sigma):
    return -((x - mu) / sigma) ** 2 / 2 - log(sigma) - log(2 * pi) / 2


def cauchy(x, mu, sigma):
    return -log(pi) - log(sigma) - log1p(((x - mu) / sigma) ** 2)


def gamma(x, shape, rate):
    return shape * log(rate) - loggamma(shape) + (shape - 1) * log(x) - rate * x


def beta(x, a, b):
    return loggamma(a + b) - loggamma(a) - loggamma(b) + (a - 1) * log(x) + (b - 1) * log(1 - x)


def lognormal(x, mu, sigma):
    return normal(log(x), mu, sigma) - log(x)


def student_t(x, nu, mu, sigma):
    return (loggamma((nu + 1) / mpf(2)) - loggamma(nu / mpf(2)) - log(nu * pi) / 2 - log(sigma)
            - (nu + 1) / mpf(2) * log1p(((x - mu) / sigma) ** 2 / nu))


def choose(n, k):
    return loggamma(n + mpf(1)) - loggamma(k + mpf(1)) - loggamma(n - k + mpf(1))


def binomial(k, n, p):
    return choose(n, k) + k * log(p) + (n - k) * log(1 - p)


def inv_logit(x):
    return 1 / (1 + exp(-x))


def logit(p):
    return log(p / (1 - p))


def bernoulli_logit(y, eta):
    return -log1p(exp(-eta)) if y == 1 else -log1p(exp(eta))


def binomial_logit(k, n, eta):
    return binomial(k, n, inv_logit(eta))


def poisson_log(k, eta):
    return k * eta - exp(eta) - loggamma(k + mpf(1))


def log_sum_exp(values):
    return log(sum(exp(v) for v in values))


# Transforms: coordinates to values, and the log-Jacobian.

def real(q):
    return q, mpf(0)


def positive(q):
    return exp(q), q


def interval(low, high):
    def transform(q):
        share = inv_logit(q)
        return low + (high - low) * share, log(mpf(high) - low) + log(share) + log(1 - share)
    return transform


def elementwise(transform):
    def whole(q):
        pairs = [transform(x) for x in q]
        return [p[0] for p in pairs], sum(p[1] for p in pairs)
    return lambda n: (n, n, whole)


def vector(transform, size):
    return ("vector",) + elementwise(transform)(size)


def scalar(transform):
    return ("scalar", 1, 1, lambda q: (lambda p: ([p[0]], p[1]))(transform(q[0])))


def given(transform):
    """A number whose transform depends on the values of those before."""
    return ("given", 1, 1, lambda q, values: (lambda p: ([p[0]], p[1]))(transform(values)(q[0])))


def ordered(size, first_positive=False):
    def whole(q):
        x = [exp(q[0]) if first_positive else q[0]]
        jacobian = q[0] if first_positive else mpf(0)
        for y in q[1:]:
            x.append(x[-1] + exp(y))
            jacobian += y
        return x, jacobian
    return ("vector", size, size, whole)


def simplex(size):
    def whole(q):
        left, jacobian, x = mpf(1), mpf(0), []
        for k, y in enumerate(q):
            share = inv_logit(y - log(mpf(size - 1 - k)))
            x.append(left * share)
            jacobian += log(left) + log(share) + log(1 - share)
            left -= x[-1]
        return x + [left], jacobian
    return ("vector", size - 1, size, whole)


class Model:
    def __init__(self, program, data, parameters, density):
        self.program, self.data, self.parameters, self.density = program, data, parameters, density

    def evaluate(self, q):
        at, jacobian, values, flat = 0, mpf(0), {}, []
        for name, (kind, count, size, transform) in self.parameters.items():
            here = q[at:at + count]
            x, j = transform(here, values) if kind == "given" else transform(here)
            at += count
            jacobian += j
            size = self.parameters[name][2]
            flat += ([x[j * size + i] for i in range(size) for j in range(size)]
                     if kind == "matrix" else x)
            values[name] = x[0] if kind in ("scalar", "given") else x
        return self.density(self.data, **values) + jacobian, jacobian, flat

    def names(self, index):
        names = []
        for name, p in self.parameters.items():
            if p[0] == "matrix" and index == 2:  # column by column
                names += [f"{name}.{i + 1}.{j + 1}" for j in range(p[2]) for i in range(p[2])]
            elif p[0] in ("vector", "matrix"):
                names += [f"{name}.{i + 1}" for i in range(p[index])]
            else:
                names.append(name)
        return names

    def write(self):
        dimension = len(self.names(1))
        points = []
        for scale in ("0.3", "1"):
            q = [mpf(repr(random.gauss(0, 1) * float(scale))) for _ in range(dimension)]
            q = [mpf(float(x)) for x in q]
            lp, jacobian, flat = self.evaluate(q)
            step = mpf(10) ** -20
            gradient = []
            for i in range(dimension):
                up, down = list(q), list(q)
                up[i] += step
                down[i] -= step
                gradient.append((self.evaluate(up)[0] - self.evaluate(down)[0]) / (2 * step))
            points.append({
                "finite": True, "lp": float(lp), "lp_no_jacobian": float(lp - jacobian),
                "q": [float(x) for x in q], "grad": [float(x) for x in gradient],
                "params": [float(x) for x in flat]})
        stan = {
            "posterior": f"synthetic-{self.program}", "model_name": self.program,
            "data_name": f"synthetic-{self.program}", "unconstrained_names": self.names(1),
            "param_names": self.names(2), "points": points}
        for folder, content in (("data", self.data), ("stan", stan)):
            os.makedirs(folder, exist_ok=True)
            with open(f"{folder}/synthetic-{self.program}.json", "w") as file:
                json.dump(content, file)
                file.write("\n")


random.seed(20)


def gauss(n, mean=0.0, sd=1.0, digits=3):
    return [round(random.gauss(mean, sd), digits) for _ in range(n)]


def bits(n, p=0.5):
    return [int(random.random() < p) for _ in range(n)]


def integers(n, low, high):
    return [random.randint(low, high) for _ in range(n)]


def rate_4(d, theta, thetaprior):
    return beta(theta, 1, 1) + beta(thetaprior, 1, 1) + binomial(d["k"], d["n"], theta)


def glm_poisson(d, alpha, beta1, beta2, beta3):
    return sum(poisson_log(c, alpha + beta1 * x + beta2 * mpf(x) ** 2 + beta3 * mpf(x) ** 3)
               for c, x in zip(d["C"], d["year"]))


def dugongs(d, alpha, beta, **rest):
    shrink, tau = rest["lambda"], rest["tau"]
    return (sum(normal(y, alpha - beta * shrink ** x, 1 / sqrt(tau))
                for x, y in zip(d["x"], d["Y"]))
            + normal(alpha, 0, 1000) + normal(beta, 0, 1000) + log(mpf(2))
            + gamma(tau, mpf(1e-4), mpf(1e-4)))


def kidscore_momhs(d, beta, sigma):
    return cauchy(sigma, 0, mpf(2.5)) + sum(
        normal(y, beta[0] + beta[1] * x, sigma) for x, y in zip(d["mom_hs"], d["kid_score"]))


def logearn_height(d, beta, sigma):
    return sum(normal(log(mpf(y)), beta[0] + beta[1] * x, sigma)
               for x, y in zip(d["height"], d["earn"]))


def nes(d, beta, sigma):
    total = mpf(0)
    for n in range(d["N"]):
        age = d["age_discrete"][n]
        mean = (beta[0] + beta[1] * d["real_ideo"][n] + beta[2] * d["race_adj"][n]
                + beta[3] * (age == 2) + beta[4] * (age == 3) + beta[5] * (age == 4)
                + beta[6] * d["educ1"][n] + beta[7] * d["gender"][n] + beta[8] * d["income"][n])
        total += normal(d["partyid7"][n], mean, sigma)
    return total


def wells_dist(d, beta):
    return sum(bernoulli_logit(y, beta[0] + beta[1] * x)
               for x, y in zip(d["dist"], d["switched"]))


def eight_schools(d, theta_trans, mu, tau):
    return (sum(normal(t, 0, 1) for t in theta_trans) + normal(mu, 0, 5) + cauchy(tau, 0, 5)
            + sum(normal(y, mu + tau * t, s)
                  for y, s, t in zip(d["y"], d["sigma"], theta_trans)))


def radon_intercept(d, alpha, beta, mu_alpha, sigma_alpha, sigma_y):
    total = normal(sigma_alpha, 0, 1) + normal(sigma_y, 0, 1) + normal(mu_alpha, 0, 10)
    total += sum(normal(b, 0, 10) for b in beta)
    total += sum(normal(a, mu_alpha, sigma_alpha) for a in alpha)
    for n in range(d["N"]):
        mean = (alpha[d["county_idx"][n] - 1] + d["log_uppm"][n] * beta[0]
                + d["floor_measure"][n] * beta[1])
        total += normal(d["log_radon"][n], mean, sigma_y)
    return total


def radon_slope(d, sigma_y, sigma_alpha, sigma_beta, alpha_raw, beta_raw, mu_alpha, mu_beta):
    total = sum(normal(s, 0, 1) for s in (sigma_y, sigma_alpha, sigma_beta))
    total += normal(mu_alpha, 0, 10) + normal(mu_beta, 0, 10)
    total += sum(normal(z, 0, 1) for z in alpha_raw + beta_raw)
    for n in range(d["N"]):
        county = d["county_idx"][n] - 1
        mean = (mu_alpha + sigma_alpha * alpha_raw[county]
                + d["floor_measure"][n] * (mu_beta + sigma_beta * beta_raw[county]))
        total += normal(d["log_radon"][n], mean, sigma_y)
    return total


def rats(d, alpha, beta, mu_alpha, mu_beta, sigma_y, sigma_alpha, sigma_beta):
    total = normal(mu_alpha, 0, 100) + normal(mu_beta, 0, 100)
    total += sum(normal(a, mu_alpha, sigma_alpha) for a in alpha)
    total += sum(normal(b, mu_beta, sigma_beta) for b in beta)
    for r, x, y in zip(d["rat"], d["x"], d["y"]):
        total += normal(y, alpha[r - 1] + beta[r - 1] * (x - d["xbar"]), sigma_y)
    return total


def seeds(d, alpha0, alpha1, alpha12, alpha2, b, sigma):
    total = sum(normal(a, 0, 1) for a in (alpha0, alpha1, alpha12, alpha2))
    total += cauchy(sigma, 0, 1) + sum(normal(x, 0, sigma) for x in b)
    for i in range(d["I"]):
        x1, x2 = d["x1"][i], d["x2"][i]
        eta = alpha0 + alpha1 * x1 + alpha2 * x2 + alpha12 * x1 * x2 + b[i]
        total += binomial_logit(d["n"][i], d["N"][i], eta)
    return total


def irt_2pl(d, sigma_theta, theta, sigma_a, a, mu_b, sigma_b, b):
    total = cauchy(sigma_theta, 0, 2) + cauchy(sigma_a, 0, 2) + cauchy(sigma_b, 0, 2)
    total += normal(mu_b, 0, 5) + sum(normal(t, 0, sigma_theta) for t in theta)
    total += sum(lognormal(x, 0, sigma_a) for x in a) + sum(normal(x, mu_b, sigma_b) for x in b)
    for i, row in enumerate(d["y"]):
        total += sum(bernoulli_logit(y, a[i] * (t - b[i])) for y, t in zip(row, theta))
    return total


def mth(d, omega, mean_p, sigma, eps_raw):
    total = sum(normal(e, 0, 1) for e in eps_raw)
    for row, e in zip(d["y"], eps_raw):
        seen = sum(bernoulli_logit(y, logit(p) + sigma * e) for y, p in zip(row, mean_p))
        there = log(omega) + seen
        total += there if sum(row) > 0 else log_sum_exp([there, log(1 - omega)])
    return total


def survey(d, theta):
    most, k = d["nmax"], d["k"]
    return log_sum_exp([-log(mpf(most)) + sum(binomial(x, n, theta) for x in k)
                        for n in range(max(k), most + 1)])


def ar_k(d, alpha, beta, sigma):
    total = normal(alpha, 0, 10) + sum(normal(b, 0, 10) for b in beta)
    total += cauchy(sigma, 0, mpf(2.5))
    for t in range(d["K"], d["T"]):
        mean = alpha + sum(b * d["y"][t - 1 - k] for k, b in enumerate(beta))
        total += normal(d["y"][t], mean, sigma)
    return total


def dogs(d, beta):
    total = sum(normal(b, 0, 100) for b in beta)
    for row in d["y"]:
        for t, y in enumerate(row):
            shocks = sum(row[:t])
            total += bernoulli_logit(y, beta[0] + beta[1] * (t - shocks) + beta[2] * shocks)
    return total


def bym2(d, beta0, sigma, rho, theta, phi):
    total = normal(beta0, 0, 1) + normal(sigma, 0, 1) + beta(rho, mpf(0.5), mpf(0.5))
    total += sum(normal(t, 0, 1) for t in theta)
    total += normal(sum(phi), 0, mpf(0.001) * d["N"])
    for i, j in zip(d["node1"], d["node2"]):
        total -= (phi[i - 1] - phi[j - 1]) ** 2 / 2
    for n in range(d["N"]):
        effect = sqrt(1 - rho) * theta[n] + sqrt(rho / d["scaling_factor"]) * phi[n]
        total += poisson_log(d["y"][n], log(mpf(d["E"][n])) + beta0 + sigma * effect)
    return total


def negative_binomial_2(y, mean, phi):
    return (loggamma(y + phi) - loggamma(phi) - loggamma(y + mpf(1)) + phi * log(phi / (mean + phi))
            + y * log(mean / (mean + phi)))


def covid(d, mu, alpha_hier, kappa, y, phi, tau, ifr_noise):
    total = (log(mpf(0.03)) - mpf(0.03) * tau + sum(-log(tau) - x / tau for x in y)
             + normal(phi, 0, 5) + normal(kappa, 0, mpf(0.5)))
    total += sum(normal(m, mpf(3.28), kappa) for m in mu)
    total += sum(gamma(a, mpf(0.1667), 1) for a in alpha_hier)
    total += sum(normal(i, 1, mpf(0.1)) for i in ifr_noise)
    for m in range(d["M"]):
        infections, expected = [], []
        for i in range(d["N2"]):
            expected.append(mpf(1e-15) * y[m] if i == 0 else ifr_noise[m] * sum(
                infections[j] * d["f"][i - j - 1][m] for j in range(i)))
            if i < d["N0"]:
                infections.append(y[m])
                continue
            rate = mu[m] * exp(-sum(x * (a - log(mpf(1.05)) / 6)
                                    for x, a in zip(d["X"][m][i], alpha_hier)))
            infections.append((d["pop"][m] - sum(infections)) / mpf(d["pop"][m]) * rate * sum(
                infections[j] * d["SI"][i - j - 1] for j in range(i)))
        total += sum(negative_binomial_2(d["deaths"][i][m], expected[i], phi)
                     for i in range(d["EpidemicStart"][m] - 1, d["N"][m]))
    return total


def lotka_volterra(d, theta, z_init, sigma):
    total = sum(normal(t, m, s)
                for t, m, s in zip(theta, (1, mpf(0.05)) * 2, (mpf(0.5), mpf(0.05)) * 2))
    total += sum(lognormal(s, -1, 1) for s in sigma)
    total += sum(lognormal(z, log(mpf(10)), 1) for z in z_init)
    total += sum(lognormal(mpf(y), log(z), s) for y, z, s in zip(d["y_init"], z_init, sigma))
    (u, v), before = z_init, mpf(0)
    for time, counts in zip(d["ts"], d["y"]):
        step, before = (mpf(time) - before) / 8, mpf(time)
        for _ in range(8):  # power series, to about 30 digits
            us, vs = [u], [v]
            for k in range(40):
                both = sum(us[i] * vs[k - i] for i in range(k + 1))
                us.append((theta[0] * us[k] - theta[1] * both) / (k + 1))
                vs.append((theta[3] * both - theta[2] * vs[k]) / (k + 1))
            u = sum(c * step ** k for k, c in enumerate(us))
            v = sum(c * step ** k for k, c in enumerate(vs))
        total += lognormal(mpf(counts[0]), log(u), sigma[0])
        total += lognormal(mpf(counts[1]), log(v), sigma[1])
    return total


def dirichlet(x, concentration):
    return (loggamma(sum(mpf(a) for a in concentration))
            + sum((a - 1) * log(v) - loggamma(mpf(a)) for a, v in zip(concentration, x)))


def exponential(x, rate):
    return log(rate) - rate * x


def soil_incubation(d, k1, k2, alpha21, alpha12, gamma, sigma):
    total = beta(gamma, 10, 1) + cauchy(sigma, 0, 1)
    total += sum(normal(k, 0, 1) for k in (k1, k2, alpha21, alpha12))
    pools = [gamma * d["totalC_t0"], (1 - gamma) * d["totalC_t0"]]
    before = mpf(0)
    for time, evolved in zip(d["ts"], d["eCO2mean"]):
        step, before = mpf(time) - before, mpf(time)
        terms = list(pools)
        for k in range(1, 150):
            a, b = terms
            terms = [(alpha12 * k2 * b - k1 * a) * step / k, (alpha21 * k1 * a - k2 * b) * step / k]
            pools = [p + t for p, t in zip(pools, terms)]
        total += normal(evolved, d["totalC_t0"] - sum(pools), sigma)
    return total


def garch11(d, mu, alpha0, alpha1, beta1):
    total, sigma, y = mpf(0), mpf(d["sigma1"]), d["y"]
    for t in range(d["T"]):
        if t > 0:
            sigma = sqrt(alpha0 + alpha1 * (y[t - 1] - mu) ** 2 + beta1 * sigma ** 2)
        total += normal(y[t], mu, sigma)
    return total


def state_space(d, mu, seasonal, beta, sigma, **rest):
    total = mpf(0)
    for t in range(d["n"]):
        if t >= 11:
            total += normal(seasonal[t], -sum(seasonal[t - 11:t]), sigma[0])
        if t >= 1:
            total += normal(mu[t], mu[t - 1], sigma[1])
        mean = mu[t] + beta * d["x"][t] + rest["lambda"] * d["w"][t] + seasonal[t]
        total += normal(d["y"][t], mean, sigma[2])
    return total + sum(student_t(s, mpf(4), 0, 1) for s in sigma)


def around(values):
    """The bounds three standard deviations from the mean."""
    mean = sum(mpf(v) for v in values) / len(values)
    sd = sqrt(sum((v - mean) ** 2 for v in values) / (len(values) - 1))
    return interval(mean - 3 * sd, mean + 3 * sd)


def prophet(d, k, m, delta, sigma_obs, beta):
    total = normal(k, 0, 5) + normal(m, 0, 5) + normal(sigma_obs, 0, mpf(0.5))
    total += sum(-log(2 * mpf(d["tau"])) - abs(x) / d["tau"] for x in delta)
    total += sum(normal(b, 0, s) for b, s in zip(beta, d["sigmas"]))
    shifts, rate, offset = [], k, m
    for change, x in zip(d["t_change"], delta):
        shift = ((change - offset) * (1 - rate / (rate + x)) if d["trend_indicator"] == 1
                 else -change * x)
        shifts.append(shift)
        offset, rate = offset + shift, rate + x
    for n in range(d["T"]):
        t = d["t"][n]
        past = [i for i, change in enumerate(d["t_change"]) if t >= change]
        rate = k + sum(delta[i] for i in past)
        offset = m + sum(shifts[i] for i in past)
        trend = (d["cap"][n] * inv_logit(rate * (t - offset)) if d["trend_indicator"] == 1
                 else rate * t + offset)
        times = 1 + sum(x * b * s for x, b, s in zip(d["X"][n], beta, d["s_m"]))
        plus = sum(x * b * s for x, b, s in zip(d["X"][n], beta, d["s_a"]))
        total += normal(d["y"][n], trend * times + plus, sigma_obs)
    return total


def gpcm(d, alpha, beta_free, theta, lambda_adj):
    beta = beta_free + [-sum(beta_free)]
    total = sum(lognormal(a, 1, 1) for a in alpha) + sum(normal(b, 0, 3) for b in beta)
    total += sum(student_t(x, mpf(3), 0, 1) for x in lambda_adj)
    columns = []
    for k in range(d["K"]):
        column = [mpf(row[k]) for row in d["W"]]
        if k > 0:
            mean = sum(column) / len(column)
            sd = sqrt(sum((x - mean) ** 2 for x in column) / (len(column) - 1))
            column = [(x - mean) / (2 * sd) for x in column]
        columns.append(column)
    for j, t in enumerate(theta):
        total += normal(t, sum(c[j] * x for c, x in zip(columns, lambda_adj)), 1)
    steps = [max(y for y, i in zip(d["y"], d["ii"]) if i == item + 1) for item in range(d["I"])]
    for i, j, y in zip(d["ii"], d["jj"], d["y"]):
        first = sum(steps[:i - 1])
        logits = [mpf(0)]
        for k in range(steps[i - 1]):
            logits.append(logits[-1] + theta[j - 1] * alpha[i - 1] - beta[first + k])
        total += logits[y] - log_sum_exp(logits)
    return total


def losscurve(d, omega, theta, LR, mu_LR, sd_LR, loss_sd):
    total = normal(mu_LR, 0, mpf(0.5)) + lognormal(sd_LR, 0, mpf(0.5))
    total += sum(lognormal(x, mu_LR, sd_LR) for x in LR) + lognormal(loss_sd, 0, mpf(0.7))
    total += lognormal(omega, 0, mpf(0.5)) + lognormal(theta, 0, mpf(0.5))
    for cohort, time, loss in zip(d["cohort_id"], d["t_idx"], d["loss"]):
        t, premium = mpf(d["t_value"][time - 1]), d["premium"][cohort - 1]
        grown = (1 - exp(-(t / theta) ** omega) if d["growthmodel_id"] == 1
                 else t ** omega / (t ** omega + theta ** omega))
        total += normal(loss, LR[cohort - 1] * premium * grown, loss_sd * premium)
    return total


def mtbh(d, omega, mean_p, gamma, sigma, eps_raw):
    total = normal(gamma, 0, 10) + sum(normal(e, 0, 1) for e in eps_raw)
    for row, e in zip(d["y"], eps_raw):
        there = log(omega) + sum(
            bernoulli_logit(y, logit(p) + sigma * e + (gamma * row[j - 1] if j > 0 else 0))
            for j, (y, p) in enumerate(zip(row, mean_p)))
        total += there if sum(row) > 0 else log_sum_exp([there, log(1 - omega)])
    return total


def hmm_drive(d, theta1, theta2, phi, **rest):
    rates, theta = rest["lambda"], (theta1, theta2)
    total = sum(dirichlet(t, a) for t, a in zip(theta, d["alpha"]))
    total += sum(normal(r[0], 0, 1) + normal(r[1], 3, 1) for r in (phi, rates))
    forward = None
    for u, v in zip(d["u"], d["v"]):
        here = [exponential(u, phi[k]) + exponential(v, rates[k]) for k in range(2)]
        if forward is not None:
            here = [here[k] + log_sum_exp([forward[j] + log(theta[j][k]) for j in range(2)])
                    for k in range(2)]
        forward = here
    return total + log_sum_exp(forward)


def multi_occupancy(d, alpha, beta, Omega, rho_uv, sigma_uv, uv1, uv2):
    prior = globals()["beta"]
    total = cauchy(alpha, 0, mpf(2.5)) + cauchy(beta, 0, mpf(2.5)) + prior(Omega, 2, 2)
    total += sum(cauchy(s, 0, mpf(2.5)) for s in sigma_uv) + prior((rho_uv + 1) / 2, 2, 2)
    s, t = sigma_uv
    for i, (u, v) in enumerate(zip(uv1, uv2)):
        a, b = u / s, v / t
        rest = 1 - rho_uv ** 2
        total -= log(2 * pi) + log(s) + log(t) + log(rest) / 2
        total -= (a * a - 2 * rho_uv * a * b + b * b) / rest / 2
        lives, seen = inv_logit(alpha + u), beta + v
        nowhere = log_sum_exp([log(lives) + binomial_logit(0, d["K"], seen), log(1 - lives)])
        if i < d["n"]:
            total += log(Omega) + sum(
                log(lives) + binomial_logit(x, d["K"], seen) if x > 0 else nowhere
                for x in d["X"][i])
        else:
            total += log_sum_exp([log(1 - Omega), log(Omega) + d["J"] * nowhere])
    return total


homes = 40
grouped = {
    "N": homes, "J": 6, "county_idx": integers(homes, 1, 5), "log_uppm": gauss(homes),
    "floor_measure": bits(homes), "log_radon": gauss(homes, 1.2, 0.8)}

MODELS = [
    Model("Rate_4_model", {"n": 23, "k": 6},
          {"theta": scalar(interval(0, 1)), "thetaprior": scalar(interval(0, 1))}, rate_4),
    Model("GLM_Poisson_model",
          {"n": 19, "year": [round(-1.5 + i / 6, 4) for i in range(19)], "C": integers(19, 0, 40)},
          {"alpha": scalar(interval(-20, 20)), "beta1": scalar(interval(-10, 10)),
           "beta2": scalar(interval(-10, 10)), "beta3": scalar(interval(-10, 10))}, glm_poisson),
    Model("dugongs_model", {"N": 13, "x": [1 + 0.75 * i for i in range(13)], "Y": gauss(13, 2.3, 0.3)},
          {"alpha": scalar(real), "beta": scalar(real), "lambda": scalar(interval(mpf(0.5), 1)),
           "tau": scalar(positive)}, dugongs),
    Model("kidscore_momhs", {"N": 33, "mom_hs": bits(33), "kid_score": integers(33, 20, 140)},
          {"beta": vector(real, 2), "sigma": scalar(positive)}, kidscore_momhs),
    Model("logearn_height",
          {"N": 21, "height": integers(21, 58, 77), "earn": integers(21, 1000, 60000)},
          {"beta": vector(real, 2), "sigma": scalar(positive)}, logearn_height),
    Model("nes",
          {"N": 50, "partyid7": integers(50, 1, 7), "real_ideo": integers(50, 1, 7),
           "race_adj": [random.choice([0, 0.5, 1]) for _ in range(50)],
           "educ1": integers(50, 1, 4), "gender": integers(50, 1, 2), "income": integers(50, 1, 5),
           "age_discrete": integers(50, 1, 4)},
          {"beta": vector(real, 9), "sigma": scalar(positive)}, nes),
    Model("wells_dist", {"N": 30, "dist": gauss(30, 5, 2), "switched": bits(30)},
          {"beta": vector(real, 2)}, wells_dist),
    Model("eight_schools_noncentered",
          {"J": 9, "y": integers(9, -10, 30), "sigma": integers(9, 8, 20)},
          {"theta_trans": vector(real, 9), "mu": scalar(real), "tau": scalar(positive)},
          eight_schools),
    Model("radon_hierarchical_intercept_centered", grouped,
          {"alpha": vector(real, 6), "beta": vector(real, 2), "mu_alpha": scalar(real),
           "sigma_alpha": scalar(positive), "sigma_y": scalar(positive)}, radon_intercept),
    Model("radon_variable_intercept_slope_noncentered", grouped,
          {"sigma_y": scalar(positive), "sigma_alpha": scalar(positive),
           "sigma_beta": scalar(positive), "alpha_raw": vector(real, 6),
           "beta_raw": vector(real, 6), "mu_alpha": scalar(real), "mu_beta": scalar(real)},
          radon_slope),
    Model("rats_model",
          {"N": 5, "Npts": 20, "rat": [1 + i % 5 for i in range(20)],
           "x": [8 + 7 * (i // 5) for i in range(20)], "y": integers(20, 140, 360), "xbar": 18.5},
          {"alpha": vector(real, 5), "beta": vector(real, 5), "mu_alpha": scalar(real),
           "mu_beta": scalar(real), "sigma_y": scalar(positive), "sigma_alpha": scalar(positive),
           "sigma_beta": scalar(positive)}, rats),
    Model("seeds_stanified_model",
          {"I": 11, "N": integers(11, 20, 60), "n": integers(11, 2, 19), "x1": bits(11),
           "x2": bits(11)},
          {"alpha0": scalar(real), "alpha1": scalar(real), "alpha12": scalar(real),
           "alpha2": scalar(real), "b": vector(real, 11), "sigma": scalar(positive)}, seeds),
    Model("irt_2pl", {"I": 5, "J": 9, "y": [bits(9) for _ in range(5)]},
          {"sigma_theta": scalar(positive), "theta": vector(real, 9), "sigma_a": scalar(positive),
           "a": vector(positive, 5), "mu_b": scalar(real), "sigma_b": scalar(positive),
           "b": vector(real, 5)}, irt_2pl),
    Model("Mth_model", {"M": 14, "T": 4, "y": [bits(4, 0.3) for _ in range(9)] + [[0] * 4] * 5},
          {"omega": scalar(interval(0, 1)), "mean_p": vector(interval(0, 1), 4),
           "sigma": scalar(interval(0, 5)), "eps_raw": vector(real, 14)}, mth),
    Model("Survey_model", {"nmax": 60, "m": 4, "k": integers(4, 5, 17)},
          {"theta": scalar(interval(0, 1))}, survey),
    Model("arK", {"K": 3, "T": 30, "y": gauss(30, 0, 0.5)},
          {"alpha": scalar(real), "beta": vector(real, 3), "sigma": scalar(positive)}, ar_k),
    Model("dogs", {"n_dogs": 6, "n_trials": 9, "y": [bits(9) for _ in range(6)]},
          {"beta": vector(real, 3)}, dogs),
    Model("bym2_offset_only",
          {"N": 9, "N_edges": 12, "node1": [1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 7, 8],
           "node2": [2, 4, 3, 5, 6, 5, 7, 6, 8, 9, 8, 9], "y": integers(9, 0, 12),
           "E": integers(9, 3, 30), "scaling_factor": 0.65},
          {"beta0": scalar(real), "sigma": scalar(positive), "rho": scalar(interval(0, 1)),
           "theta": vector(real, 9), "phi": vector(real, 9)}, bym2),
    Model("covid19imperial_v2",
          {"M": 3, "N0": 4, "N": [17, 20, 15], "N2": 20, "P": 2,
           "SI": [round(0.05 * i * 0.8 ** i, 6) for i in range(1, 21)],
           "f": [[round(0.002 * i * c * 0.85 ** i, 6) for c in (1, 2, 3)] for i in range(1, 21)],
           "X": [[[int(i > 9 + m), int(i > 13 - m)] for i in range(20)] for m in range(3)],
           "pop": [100000, 3000, 50000], "EpidemicStart": [6, 5, 7],
           "deaths": [[(i * m) // 5 % 7 for m in (1, 2, 3)] for i in range(20)]},
          {"mu": vector(positive, 3), "alpha_hier": vector(positive, 2), "kappa": scalar(positive),
           "y": vector(positive, 3), "phi": scalar(positive), "tau": scalar(positive),
           "ifr_noise": vector(positive, 3)}, covid),
    Model("lotka_volterra",
          {"N": 5, "ts": [0.5, 1, 1.5, 2, 2.4], "y_init": [1.5, 0.7],
           "y": [[1.2, 0.9], [1, 1.1], [0.6, 1.3], [0.8, 0.7], [1.1, 0.6]]},
          {"theta": vector(positive, 4), "z_init": vector(positive, 2),
           "sigma": vector(positive, 2)}, lotka_volterra),
]


def correlation_cholesky(size):
    """The free coordinates are those below the diagonal, row by row."""
    def whole(q):
        rows, jacobian, at = [], mpf(0), 0
        for i in range(size):
            row, left = [], mpf(1)
            for _ in range(i):
                z = mp.tanh(q[at])
                at += 1
                jacobian += log(1 - z * z) + log(left) / 2
                row.append(z * sqrt(left))
                left -= row[-1] ** 2
            rows.append(row + [sqrt(left)] + [mpf(0)] * (size - 1 - i))
        return [x for row in rows for x in row], jacobian
    return ("matrix", size * (size - 1) // 2, size, whole)


def kronecker_gp(d, var1, bw1, L, sigma1):
    n1, n2 = d["n1"], d["n2"]
    total = lognormal(var1, 0, 1) + cauchy(bw1, 0, mpf(2.5)) + lognormal(sigma1, 0, 1)
    eta = mpf(2)
    total += (n2 - 1) * loggamma(eta + mpf(n2 - 1) / 2)
    for k in range(1, n2):
        total += (n2 - 1 - k + 2 * eta - 2) * log(L[k * n2 + k])
        total -= k * log(pi) / 2 + loggamma(eta + mpf(n2 - 1 - k) / 2)
    factor = mp.matrix(n2, n2)
    for i in range(n2):
        for j in range(n2):
            factor[i, j] = L[i * n2 + j]
    kinds, places = factor * factor.T, mp.matrix(n1, n1)
    for i in range(n1):
        for j in range(n1):
            places[i, j] = var1 * exp(-(mpf(d["x1"][i]) - d["x1"][j]) ** 2 * bw1)
        places[i, i] += mpf(1e-5)
    covariance, y = mp.matrix(n1 * n2, n1 * n2), mp.matrix(n1 * n2, 1)
    for i in range(n1 * n2):
        for j in range(n1 * n2):
            covariance[i, j] = kinds[i // n1, j // n1] * places[i % n1, j % n1]
        covariance[i, i] += sigma1
        y[i] = d["y"][i // n1][i % n1]
    root = mp.cholesky(covariance)
    z = mp.lu_solve(root, y)
    total -= sum(x * x for x in z) / 2 + sum(log(root[i, i]) for i in range(n1 * n2))
    return total


def further_models():
    random.seed(21)
    months = 17
    y, steps = gauss(months, 7.4, 0.2), (1, 3, 2)
    answers = [(i, j) for j in range(7) for i in range(3)]
    grades = [random.randint(0, steps[i]) for i, _ in answers]
    for i in range(3):
        grades[3 + i] = steps[i]
    return [
        Model("soil_incubation",
              {"totalC_t0": 7.7, "t0": 0, "N_t": 9,
               "ts": [round(0.7 * i, 1) for i in range(1, 10)],
               "eCO2mean": [round(0.6 * i ** 0.9, 3) for i in range(1, 10)]},
              {"k1": scalar(positive), "k2": scalar(positive), "alpha21": scalar(positive),
               "alpha12": scalar(positive), "gamma": scalar(interval(0, 1)),
               "sigma": scalar(positive)}, soil_incubation),
        Model("garch11", {"T": 25, "y": gauss(25, 5, 0.6), "sigma1": 0.5},
              {"mu": scalar(real), "alpha0": scalar(positive), "alpha1": scalar(interval(0, 1)),
               "beta1": given(lambda v: interval(0, 1 - v["alpha1"]))}, garch11),
        Model("state_space_stochastic_level_stochastic_seasonal",
              {"n": months, "y": y, "x": gauss(months, -2.3, 0.1), "w": bits(months)},
              {"mu": vector(around(y), months), "seasonal": vector(real, months),
               "beta": scalar(real), "lambda": scalar(real), "sigma": ordered(3, True)},
              state_space),
        Model("prophet",
              {"T": 19, "K": 3, "t": [round(i / 18, 4) for i in range(19)],
               "cap": [round(2 + i / 20, 3) for i in range(19)], "y": gauss(19, 1, 0.3), "S": 4,
               "t_change": [0.15, 0.3, 0.5, 0.7], "X": [gauss(3) for _ in range(19)],
               "sigmas": [1, 2, 0.5], "tau": 0.3, "trend_indicator": 1, "s_a": [1, 0, 1],
               "s_m": [0, 1, 0]},
              {"k": scalar(real), "m": scalar(real), "delta": vector(real, 4),
               "sigma_obs": scalar(positive), "beta": vector(real, 3)}, prophet),
        Model("gpcm_latent_reg_irt",
              {"I": 3, "J": 7, "N": 21, "ii": [i + 1 for i, _ in answers],
               "jj": [j + 1 for _, j in answers], "y": grades, "K": 3,
               "W": [[1] + gauss(2) for _ in range(7)]},
              {"alpha": vector(positive, 3), "beta_free": vector(real, sum(steps) - 1),
               "theta": vector(real, 7), "lambda_adj": vector(real, 3)}, gpcm),
        Model("losscurve_sislob",
              {"growthmodel_id": 1, "n_data": 15, "n_time": 5, "n_cohort": 5,
               "cohort_id": [c for c in range(1, 6) for _ in range(6 - c)],
               "t_idx": [t for c in range(1, 6) for t in range(1, 7 - c)],
               "cohort_maxtime": [5, 4, 3, 2, 1], "t_value": [1, 2, 3, 4, 5],
               "premium": [10, 12, 11, 14, 13],
               "loss": [round(random.uniform(1, 9), 2) for _ in range(15)]},
              {"omega": scalar(positive), "theta": scalar(positive), "LR": vector(positive, 5),
               "mu_LR": scalar(real), "sd_LR": scalar(positive), "loss_sd": scalar(positive)},
              losscurve),
        Model("Mtbh_model", {"M": 13, "T": 4, "y": [bits(4, 0.4) for _ in range(8)] + [[0] * 4] * 5},
              {"omega": scalar(interval(0, 1)), "mean_p": vector(interval(0, 1), 4),
               "gamma": scalar(real), "sigma": scalar(interval(0, 3)),
               "eps_raw": vector(real, 13)}, mtbh),
        Model("hmm_drive_0",
              {"K": 2, "N": 14, "u": [round(random.expovariate(1), 3) for _ in range(14)],
               "v": [round(random.expovariate(2), 3) for _ in range(14)],
               "alpha": [[4.5, 1], [1.5, 3]]},
              {"theta1": simplex(2), "theta2": simplex(2), "phi": ordered(2, True),
               "lambda": ordered(2, True)}, hmm_drive),
        Model("multi_occupancy",
              {"J": 5, "K": 6, "n": 4, "S": 7, "X": [integers(5, 0, 2) for _ in range(4)]},
              {"alpha": scalar(real), "beta": scalar(real), "Omega": scalar(interval(0, 1)),
               "rho_uv": scalar(interval(-1, 1)), "sigma_uv": vector(positive, 2),
               "uv1": vector(real, 7), "uv2": vector(real, 7)}, multi_occupancy),
        Model("kronecker_gp",
              {"n1": 4, "n2": 3, "x1": [0.1, 0.9, 1.6, 2.9], "y": [gauss(4) for _ in range(3)]},
              {"var1": scalar(positive), "bw1": scalar(positive), "L": correlation_cholesky(3),
               "sigma1": scalar(lambda q: (mpf(1e-5) + exp(q), q))}, kronecker_gp),
    ]


if __name__ == "__main__":
    for model in MODELS:
        model.write()
    for model in further_models():
        model.write()
