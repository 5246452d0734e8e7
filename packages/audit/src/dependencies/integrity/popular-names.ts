import type { PackageEcosystem } from '../../model/package-record.ts';

/**
 * Packages that people install most, by their registries' own rankings and by what Lambda functions use, chosen by hand; as of
 * November 2026. A name belongs here when someone would gain by being taken for it.
 */
export const POPULAR_NAMES: Readonly<Record<PackageEcosystem, readonly string[]>> = {
  npm: words(`
    @angular/cli @angular/common @angular/core @apollo/client @aws-sdk/client-dynamodb @aws-sdk/client-lambda
    @aws-sdk/client-s3 @aws-sdk/client-sns @aws-sdk/client-sqs @aws-sdk/lib-dynamodb @azure/identity @babel/core
    @babel/parser @babel/preset-env @babel/runtime @babel/traverse @babel/types @emotion/react
    @google-cloud/storage @hapi/joi @middy/core @mui/material @nestjs/common @nestjs/core @octokit/rest
    @prisma/client @reduxjs/toolkit @rollup/plugin-commonjs @sentry/node @slack/web-api @storybook/react
    @tanstack/react-query @testing-library/react @types/aws-lambda @types/express @types/jest @types/lodash
    @types/node @types/react @typescript-eslint/eslint-plugin @typescript-eslint/parser @vitejs/plugin-react
    @vue/compiler-sfc acorn adm-zip agenda ajv ajv-formats amqplib angular ansi-styles antd apollo-client
    apollo-server archiver argon2 async autoprefixer ava aws-cdk aws-cdk-lib aws-lambda aws-sdk
    aws-serverless-express aws-xray-sdk aws-xray-sdk-core axios babel-core babel-loader bcrypt bcryptjs
    better-sqlite3 bindings bluebird body-parser bootstrap boxen braces buffer bull bullmq bunyan cassandra-driver
    chai chalk chart.js cheerio chokidar class-transformer class-validator classnames cli-table coa colors
    commander compression concat-stream concurrently connect constructs cookie-parser cordova core-js cors cron
    cross-env cross-fetch cross-spawn cross-zip crypto-js csv-parse cypress date-fns dayjs debug dompurify dotenv
    dynamoose ejs elasticsearch electron electron-builder elliptic emoji-regex esbuild escape-string-regexp eslint
    eslint-config-prettier eslint-plugin-import eslint-plugin-react ethers event-source-polyfill event-stream
    eventemitter3 execa express express-rate-limit express-session express-validator faker
    fast-json-stable-stringify fast-xml-parser fastify figlet finalhandler firebase firebase-admin
    follow-redirects form-data fs-extra fsevents glob globby googleapis got graceful-fs graphql graphql-tag
    handlebars hapi helmet highcharts html-to-text husky iconv-lite immer immutable inherits inquirer inversify
    ionic ioredis is-odd is-promise isomorphic-fetch istanbul jasmine jest jest-cli jimp joi jose jquery js-yaml
    jsdom json5 jsonc-parser jsonwebtoken jszip kafkajs karma keyv kleur knex koa koa-router leaflet left-pad
    lint-staged lodash lodash.get lodash.merge log4js lru-cache luxon marked material-ui micromatch middy mime
    mime-types minimatch minimist mkdirp mocha moment moment-timezone mongodb mongoose morgan ms multer mustache
    mysql mysql2 nanoid needle next nock node-cache node-cron node-fetch node-forge node-gyp node-ipc node-pre-gyp
    node-sass nodemailer nodemon nunjucks nyc ora p-limit p-map p-queue papaparse parcel passport passport-jwt
    pdfkit pg-promise picocolors picomatch pino playwright pm2 postcss preact prebuild-install prettier prisma
    progress promise prop-types pug puppeteer qs query-string ramda rate-limiter-flexible rc react react-dom
    react-redux react-router react-router-dom readable-stream redis redux redux-thunk reflect-metadata
    regenerator-runtime request request-promise reselect rimraf rollup rxjs safe-buffer sanitize-html sass semver
    sendgrid sequelize serve-static serverless serverless-http serverless-offline serverless-webpack sharp shelljs
    shortid showdown signale sinon socket.io socket.io-client sqlite3 string-width strip-ansi stripe
    styled-components stylelint superagent supertest supports-color svelte tailwindcss tar terser three through2
    ts-loader ts-node tslib tweetnacl twilio typeorm typescript ua-parser-js uglify-js underscore undici unzipper
    uuid validator vite vitest vue vue-router vuex web3 webpack webpack-cli webpack-dev-server winston wrap-ansi
    xlsx xml2js yaml yargs yauzl yup zod zone.js
  `),
  PyPI: words(`
    aiohttp aiosqlite alembic ansible anthropic asyncpg attrs autopep8 aws-cdk-lib aws-lambda-powertools
    aws-sam-cli aws-xray-sdk awscli azure-core azure-identity azure-storage-blob bandit bcrypt beautifulsoup4
    billiard bitcoinlib black bokeh boto3 botocore bottle cachetools cassandra-driver catboost ccxt celery
    cerberus certifi cffi chalice chardet charset-normalizer click colorama coverage cryptography cython dask
    dataclasses-json decorator discord-py django django-cors-headers djangorestframework docker docopt ecdsa
    elasticsearch eventlet fabric faker falcon fastapi filelock flake8 flask flask-cors flask-login
    flask-sqlalchemy fsspec gensim gevent google-api-core google-api-python-client google-auth
    google-cloud-storage googleapis-common-protos greenlet grpcio gunicorn html5lib httpx huggingface-hub
    hypothesis idna importlib-metadata invoke ipykernel ipython isort itsdangerous jinja2 jmespath jsonschema
    jupyter jupyterlab keras kombu kubernetes langchain lightgbm localstack loguru lxml mangum markdown markupsafe
    marshmallow matplotlib mechanize mock moto motor mypy mysql-connector-python mysqlclient networkx nltk nose
    notebook numba numpy oauthlib openai opencv-python openpyxl orjson packaging pandas paramiko passlib peewee
    pexpect pillow pipenv platformdirs plotly poetry polars praw pre-commit prettytable protobuf psutil psycopg2
    psycopg2-binary pyarrow pyasn1 pybind11 pycodestyle pycparser pycryptodome pydantic pydantic-core pyflakes
    pyinstaller pyjwt pylint pymongo pymysql pynacl pyopenssl pypdf2 pyramid pytest pytest-asyncio pytest-cov
    pytest-mock python-dateutil python-docx python-dotenv python-jose python-telegram-bot pytz pyyaml redis
    reportlab requests requests-oauthlib retrying rsa s3fs s3transfer sanic scikit-image scikit-learn scipy scrapy
    seaborn selenium sendgrid sentry-sdk setuptools simplejson six slack-sdk snowflake-connector-python spacy
    sqlalchemy starlette statsmodels stripe structlog sympy tabulate tenacity tensorflow tensorflow-gpu termcolor
    tiktoken tokenizers toml tomli torch torchvision tornado tox tqdm transformers tweepy twilio twisted typer
    typing-extensions tzdata ujson urllib3 uvicorn vine virtualenv web3 websocket-client websockets werkzeug wheel
    wrapt xgboost xlrd xlsxwriter xmltodict zappa zipp
  `),
};

/** Honest packages that are near to a popular name, seen in the lockfiles of many projects; as of November 2026. */
export const KNOWN_NEIGHBOURS: Readonly<Record<PackageEcosystem, ReadonlySet<string>>> = {
  npm: new Set(
    words(`
    colord color colorz safer-buffer crypt scrypt querystring css-parse tslint jslint uglify-es eventsource-polyfill
    babel-runtime babel-traverse babel-types babel-preset-env babel-parser server expresso classname inherit brace buffers
    binding mssql mimetypes mime-type eslint-plugin-import-x eslint-plugin-react-x eslint-plugin-preact request-promise-native
    asynk comment marker fake parse archive boxes tree threads needles
  `),
  ),
  PyPI: new Set(
    words(`
    hjson rjson scrypt aredis oyaml clikit baker types typed jinja pypdf requests-mock httpie
  `),
  ),
};

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
