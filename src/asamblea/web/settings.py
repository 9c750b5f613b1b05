"""Django's settings, from the environment: ASAMBLEA_DATA (folder), ASAMBLEA_HOSTS (comma-separated), ASAMBLEA_DEMO."""

import os
import secrets
from pathlib import Path

HERE = Path(__file__).resolve().parent
DATA = Path(os.environ.get("ASAMBLEA_DATA", "var/data")).resolve()
DATA.mkdir(parents=True, exist_ok=True)


def _secret_key() -> str:
    """Made once, readable by the server's owner alone; who loses it ends all sessions and nothing else."""
    path = DATA / "secret-key"
    if not path.exists():
        fresh = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        with os.fdopen(fresh, "w") as file:
            file.write(secrets.token_hex(32))
    return path.read_text()


SECRET_KEY = _secret_key()
DEBUG = False
DEMO = os.environ.get("ASAMBLEA_DEMO") == "1"
# The hash of the code that opens the founding page; empty on a server that has a record.
FOUNDING = os.environ.get("ASAMBLEA_FOUNDING", "")
ALLOWED_HOSTS = os.environ.get("ASAMBLEA_HOSTS", "localhost").split(",")
INSTALLED_APPS = ["asamblea.people.apps.PeopleConfig", "asamblea.web.apps.WebConfig", "csp"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "asamblea.web.middleware.visitor_middleware",
]
ROOT_URLCONF = "asamblea.web.urls"
WSGI_APPLICATION = "asamblea.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {
            "context_processors": ["asamblea.web.context.page"],
            "builtins": ["asamblea.web.tags"],
        },
    }
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "people.sqlite",
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": "PRAGMA journal_mode=WAL;"},
    }
}
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
STATIC_URL = "/static/"
STATICFILES_DIRS: list[Path] = []
STATIC_ROOT = HERE / "static"
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 300
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
LOGGING = {
    "version": 1,
    "handlers": {"stderr": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
